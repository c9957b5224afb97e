// Copying, printing, and mail that keeps in step with the text. Pages are complete without this file.
(() => {
  "use strict";

  const textOf = (source) => ("value" in source ? source.value : source.textContent.trim());

  /** For pages that are not served over https, where browsers offer no clipboard. */
  const copyTheOldWay = (text) => {
    const box = document.createElement("textarea");
    box.value = text;
    box.className = "visually-hidden";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyTheOldWay(text);
    }
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.querySelector("[aria-live]");
    const before = label.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copy(textOf(document.getElementById(button.dataset.copy)));
      button.focus();
      label.textContent = done ? button.dataset.copied : button.dataset.failed;
      setTimeout(() => { label.textContent = before; }, 4000);
    });
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  const subject = document.getElementById("subject");
  const text = document.getElementById("text");
  const paper = document.getElementById("paper-letter");
  if (subject && text && paper) {
    const lines = (end) => encodeURIComponent(text.value.replaceAll("\n", end));
    const links = {
      "[data-mail]": () => `mailto:?subject=${encodeURIComponent(subject.value)}&body=${lines("\r\n")}`,
      "[data-sms]": () => `sms:?&body=${lines("\n")}`,
    };
    for (const [selector, address] of Object.entries(links)) {
      const link = document.querySelector(selector);
      link?.addEventListener("click", () => { link.href = address(); });
    }
    const open = document.querySelector("[data-open]");
    const stillOpen = () => {
      for (const blank of open?.querySelectorAll("[lang]") ?? []) {
        blank.hidden = !(subject.value + text.value).includes(blank.textContent);
      }
      if (open) {
        open.hidden = !open.querySelector("[lang]:not([hidden])");
      }
    };
    subject.addEventListener("input", stillOpen);
    text.addEventListener("input", stillOpen);

    // On a phone the family's own programs are one tap away; there, copying comes second.
    const share = document.querySelector("[data-share]");
    if (share && navigator.share && matchMedia("(pointer: coarse)").matches) {
      share.hidden = false;
      document.querySelector("[data-copy='text']").classList.add("usa-button--outline");
      share.addEventListener("click", () => {
        navigator.share({ title: subject.value, text: text.value }).catch(() => {});
      });
    }
    window.addEventListener("beforeprint", () => {
      paper.firstElementChild.textContent = subject.value;
      paper.lastElementChild.textContent = text.value;
    });
  }
})();
