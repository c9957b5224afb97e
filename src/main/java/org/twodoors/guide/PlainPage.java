package org.twodoors.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A page of headings and paragraphs. Its title is the message {@code <page>.title}.
 *
 * @param page what its message keys begin with
 * @param sections in the order they are shown
 */
record PlainPage(String page, List<Section> sections) {

    PlainPage {
        requireNonNull(page, "a page has no name");
        sections = List.copyOf(requireNonNull(sections, () -> "page " + page + " has no sections"));
    }

    /**
     * A heading with its paragraphs. The heading is the message {@code <page>.<id>.title}.
     *
     * @param id kebab-case, unique on its page
     * @param items the paragraphs: messages {@code <page>.<section>.<id>}
     */
    record Section(String id, List<Claim> items) {

        Section {
            requireNonNull(id, "a section has no id");
            items = List.copyOf(requireNonNull(items, () -> "section " + id + " has no items"));
        }

        /** Everything it rests on, each source once. */
        public List<String> sources() {
            return items.stream()
                    .flatMap(item -> item.sources().stream())
                    .distinct()
                    .toList();
        }

        /** The items whose ids begin with a group and a dash. */
        public List<Claim> of(String group) {
            return items.stream()
                    .filter(item -> item.id().startsWith(group + "-"))
                    .toList();
        }
    }

    /**
     * A section by its id.
     *
     * @throws IllegalArgumentException when there is none of that id
     */
    public Section section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("page " + page + " has no section " + id));
    }

    /** Everything the page rests on, each source once. */
    public List<String> sources() {
        return sections.stream()
                .flatMap(section -> section.sources().stream())
                .distinct()
                .toList();
    }
}
