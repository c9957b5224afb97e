package org.twodoors.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.WebAttributes;
import org.twodoors.pages.SiteCookie;
import org.twodoors.sealing.Sealer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a family filled in on a form whose next page is opened by a redirect, so that going back in the browser never asks to send
 * anything again: in a sealed cookie, for one hour, in no address and on no server. It opens for the draft alone that it was made
 * with, and goes with it when the device is cleared.
 */
public final class HeldForm {

    static final String NAME = "form";

    private static final Duration KEPT = Duration.ofHours(1);

    /** Beside a draft and the other cookies it must fit into a line of 8 KB, which is all that many proxies take. */
    private static final int MAX_TEXT = 2400;

    private static final JsonMapper JSON = new JsonMapper();

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final Sealer sealer;

    HeldForm(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * Holds a form for the page that the next request opens. One form is held at a time.
     *
     * @param page the address that the form belongs to
     * @param draft the answers it was filled in with; they have an owner, or nothing is held
     * @param fields every field with its values
     * @return whether it is held: not when it is too long for a cookie, and not when the form is only shown again because its token
     *     does not fit; then the page must be shown at once
     */
    public boolean hold(
            String page,
            DraftSession draft,
            Map<String, List<String>> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        DraftOwner owner = draft.owner();
        if (owner == null || request.getAttribute(WebAttributes.ACCESS_DENIED_403) != null) {
            return false;
        }
        String text = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer.seal(DraftCodec.deflate(JSON.writeValueAsBytes(fields)), context(page, owner)));
        if (text.length() > MAX_TEXT) {
            drop(request, response);
            return false;
        }
        SiteCookie.set(NAME, text, KEPT, request, response);
        return true;
    }

    /**
     * The form that is held for a page.
     *
     * @param page the address that the form belongs to
     * @param draft the answers of now
     * @param request that may have brought it
     * @return its fields; empty when none is held, or it was filled in with other answers
     */
    public Optional<Map<String, List<String>>> held(String page, DraftSession draft, HttpServletRequest request) {
        DraftOwner owner = draft.owner();
        Optional<String> text =
                SiteCookie.get(NAME, request).filter(value -> !value.isEmpty() && value.length() <= MAX_TEXT);
        if (owner == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return sealer.open(Base64.getUrlDecoder().decode(text.get()), context(page, owner))
                    .flatMap(DraftCodec::inflate)
                    .map(bytes -> JSON.readValue(bytes, FIELDS));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Lets go of what is held. The response must not be committed. */
    public static void drop(HttpServletRequest request, HttpServletResponse response) {
        if (SiteCookie.get(NAME, request).isPresent()) {
            SiteCookie.set(NAME, "", Duration.ZERO, request, response);
        }
    }

    private static byte[] context(String page, DraftOwner owner) {
        return ("form 1 " + page + " " + owner.token().text()).getBytes(StandardCharsets.US_ASCII);
    }
}
