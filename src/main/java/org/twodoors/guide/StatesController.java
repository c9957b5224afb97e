package org.twodoors.guide;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Catalog;
import org.twodoors.forms.FormFields;
import org.twodoors.pages.OpenPage;
import org.twodoors.pages.VariablePages;
import org.twodoors.states.Referrals;
import org.twodoors.states.States;

/** What differs by state: the list of states, and a page for each. */
@Controller
@OpenPage
class StatesController implements VariablePages {

    static final String LIST = "/learn/states";

    private final States states;
    private final Catalog catalog;
    private final MessageSource messages;

    StatesController(States states, Catalog catalog, MessageSource messages) {
        this.states = states;
        this.catalog = catalog;
        this.messages = messages;
    }

    /**
     * A state to choose.
     *
     * @param state the state
     * @param name its name in the language of the page
     */
    record Choice(UsState state, String name) {

        /** The last part of the address of its page. */
        public String path() {
            return pathOf(state);
        }
    }

    @GetMapping(LIST)
    ModelAndView list(FormFields form, Locale locale) {
        String chosen = form.value("state");
        Optional<UsState> state = chosen == null ? Optional.empty() : find(chosen);
        if (state.isPresent()) {
            return new ModelAndView("redirect:" + addressOf(state.get()));
        }
        if (chosen != null) {
            form.errors().rejectValue("state", "statePage.choose");
        }
        ModelAndView page = new ModelAndView("guide/states");
        page.addObject("choices", choices(locale));
        page.addObject("federal", states.federal());
        page.addObject("military", states.militaryBases());
        page.addObject("lastChecked", states.lastChecked());
        return page;
    }

    @GetMapping(LIST + "/{code}")
    ModelAndView state(@PathVariable String code) {
        UsState state = find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!code.equals(pathOf(state))) {
            return new ModelAndView("redirect:" + addressOf(state));
        }
        ModelAndView page = new ModelAndView("guide/state");
        page.addObject("state", state);
        page.addObject("facts", states.of(state));
        page.addObject("referrals", Referrals.of(states.of(state), catalog.therapyDisciplines()));
        page.addObject("military", states.militaryBases());
        page.addObject("lastChecked", states.lastChecked());
        return page;
    }

    private List<Choice> choices(Locale locale) {
        Comparator<Object> alphabet = Collator.getInstance(locale);
        return Arrays.stream(UsState.values())
                .map(state -> new Choice(state, messages.getMessage("state." + state.code(), null, locale)))
                .sorted(Comparator.comparing(Choice::name, alphabet))
                .toList();
    }

    /** People write postal codes in capital letters; our addresses do not. */
    private static Optional<UsState> find(String code) {
        return Arrays.stream(UsState.values())
                .filter(state -> state.code().equalsIgnoreCase(code))
                .findFirst();
    }

    @Override
    public Stream<String> addresses() {
        return Arrays.stream(UsState.values()).map(StatesController::addressOf);
    }

    private static String addressOf(UsState state) {
        return LIST + "/" + pathOf(state);
    }

    private static String pathOf(UsState state) {
        return state.code().toLowerCase(Locale.ROOT);
    }
}
