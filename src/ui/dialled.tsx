const numbers = /(\b(?:999|111|116 123)\b)/;

/** Words in which the numbers of those who help at any hour can be rung with a touch. */
export function Dialled({ children }: { readonly children: string }) {
  return (
    <>
      {children
        .split(numbers)
        .map((part) => (numbers.test(part) ? <a href={`tel:${part.replaceAll(' ', '')}`}>{part}</a> : part))}
    </>
  );
}
