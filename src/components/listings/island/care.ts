/** Of one step of care a label shows one sign: choosing another lets the first go. */
export function startCare(form: HTMLFormElement): void {
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.checked) return;
    const step = target.dataset['oneOf'];
    if (!step) return;
    for (const other of form.querySelectorAll<HTMLInputElement>(`[data-one-of="${step}"]`))
      if (other !== target) other.checked = false;
  });
}
