// Copying, sharing, printing, and mail that keeps in step with the text. Pages are complete without this file.
(() => {
  "use strict";

  const subject = document.getElementById("subject");
  const text = document.getElementById("text");
  const blanks = [...document.querySelectorAll("input[data-blank]")];

  // The answer to a form is no page that a browser shows a second time: on the way back it would be an empty one. So it takes the place of
  // its form, which sends what it held once more: for the same answers on this device, and never after it was cleared.
  const form = document.getElementById("typed-form");
  if (form && "answered" in form.dataset) {
    history.replaceState({ sent: [...new FormData(form)].filter(([name]) => name !== "_csrf") }, "", location.href);
  } else if (form?.elements.draft && new Map(history.state?.sent).get("draft") === form.elements.draft.value) {
    const again = form.cloneNode();
    for (const [name, value] of [...history.state.sent, ["_csrf", form.elements._csrf.value]]) {
      again.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    history.replaceState(null, "", location.href);
    document.body.append(again);
    again.submit();
  }

  /** A message as it is sent: what was typed stands in its blanks. */
  const filled = (words) => words.replace(/\[[^[\]]+\]/g, (blank) => blanks.find((it) => it.dataset.blank === blank)?.value.trim() || blank);

  const textOf = (source) => ("value" in source ? filled(source.value) : source.textContent.trim());

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

  // A calendar beside a day that may be typed: it writes the day in words.
  for (const pick of document.querySelectorAll("[data-pick]")) {
    const [native, button] = [pick.querySelector("input"), pick.querySelector("button")];
    pick.hidden = !("showPicker" in native);
    button.addEventListener("click", () => native.showPicker());
    native.addEventListener("change", () => {
      const day = new Date(`${native.value}T12:00`);
      if (!Number.isNaN(day.getTime())) {
        document.getElementById(pick.dataset.pick).value = day.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
      }
      button.focus();
    });
  }

  // On a phone the family's own programs are one tap away.
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    for (const button of document.querySelectorAll("[data-share]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const title = subject ? filled(subject.value) : document.title;
        navigator.share({ title, text: textOf(document.getElementById(button.dataset.share)) }).catch(() => {});
      });
    }
    // There, copying a letter comes second.
    const copying = document.querySelector("[data-copy='text']");
    copying?.classList.add("usa-button--unstyled");
    document.querySelector(".message-form__links")?.prepend(...(copying ? [copying] : []));
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // A day is the same for everybody; the time is the reader's own.
  for (const time of document.querySelectorAll("time[data-time]")) {
    time.textContent = `, ${new Date(time.dateTime).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" })}`;
  }

  const paper = document.getElementById("paper-letter");
  if (subject && text && paper) {
    const lines = (end) => encodeURIComponent(filled(text.value).replaceAll("\n", end));
    const links = {
      "[data-mail]": () => `mailto:?subject=${encodeURIComponent(filled(subject.value))}&body=${lines("\r\n")}`,
      "[data-sms]": () => `sms:?&body=${lines("\n")}`,
    };
    for (const [selector, address] of Object.entries(links)) {
      const link = document.querySelector(selector);
      link?.addEventListener("click", () => { link.href = address(); });
    }

    // What is typed shows at every place of its blank; what is still open is named.
    const open = document.querySelector("[data-open]");
    const follow = () => {
      for (const place of document.querySelectorAll(".letter [data-follows]")) {
        place.textContent = filled(place.dataset.blank);
      }
      const all = filled(subject.value + text.value);
      for (const blank of open?.querySelectorAll("[data-blank]") ?? []) {
        blank.hidden = !all.includes(blank.dataset.blank);
      }
      if (open) {
        open.hidden = !open.querySelector("[data-blank]:not([hidden])");
      }
    };
    subject.form.addEventListener("input", follow);
    open?.addEventListener("click", (event) => {
      const fold = document.getElementById(event.target.hash?.slice(1))?.closest("details");
      if (fold) {
        fold.open = true;
      }
    });

    window.addEventListener("beforeprint", () => {
      paper.firstElementChild.textContent = filled(subject.value);
      paper.lastElementChild.textContent = filled(text.value);
    });
  }
})();
