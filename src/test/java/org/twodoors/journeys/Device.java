package org.twodoors.journeys;

import java.util.Locale;

/**
 * What a family holds in their hands.
 *
 * @param width of the screen in CSS pixels
 * @param height of the screen in CSS pixels
 * @param language what the browser asks for
 * @param script whether the browser runs script
 */
record Device(int width, int height, String language, boolean script) {

    static final Device PHONE = new Device(360, 740, "en", true);
    static final Device DESKTOP = new Device(1280, 800, "en", true);

    Device wide(int pixels) {
        return new Device(pixels, height, language, script);
    }

    Device tall(int pixels) {
        return new Device(width, pixels, language, script);
    }

    Device in(String other) {
        return new Device(width, height, other, script);
    }

    Device withoutScript() {
        return new Device(width, height, language, false);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Override
    public String toString() {
        return "%d px, %s, %s script".formatted(width, language, script ? "with" : "without");
    }
}
