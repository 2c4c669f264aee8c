/** The first letter of a name instead of a picture from elsewhere; decorative. */
export function LetterAvatar({ name }: { name: string }) {
  const [letter = ''] = name.trim();
  return (
    <span class="letter-avatar" aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  );
}
