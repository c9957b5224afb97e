package org.twodoors.pages;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who a request comes from, as the server sees it, behind a proxy as the proxy names it: however one address is written,
 * it is one client.
 */
public final class ClientAddress {

    private static final Pattern IPV4 =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?::\\d{1,5})?");

    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:%[^\\]]*)?(?:\\](?::\\d{1,5})?)?");

    /** An IPv4 address inside an IPv6 one, which the numbers after it may write with zeros in front. */
    private static final Pattern MAPPED =
            Pattern.compile("\\[?::ffff:(\\d+\\.[\\d.]+)(?:\\](?::\\d{1,5})?)?", Pattern.CASE_INSENSITIVE);

    private static final int IPV4_BYTES = 4;

    private ClientAddress() {}

    /**
     * What counts together.
     *
     * @param name of the network
     * @param share how many clients it may be as busy as
     */
    public record Network(String name, int share) {}

    /**
     * What a client is called where it is one of many who wait.
     *
     * @param address as the server or a proxy wrote it
     * @return the name of its narrowest network; an address that cannot be read is its own
     */
    public static String nameOf(String address) {
        return networks(address).stream().findFirst().map(Network::name).orElse(address);
    }

    /**
     * The networks that a client is in, the narrowest first: an IPv4 address alone; of an IPv6 address a household's (/64),
     * what a provider gives to one house (/56) and to one company (/48), each of which may have many of the narrower ones.
     *
     * @param address as the server or a proxy wrote it
     * @return none for what cannot be read: nobody else shares its limit
     */
    public static List<Network> networks(String address) {
        String text = address.strip();
        Matcher mapped = MAPPED.matcher(text);
        Matcher ipv4 = IPV4.matcher(mapped.matches() ? mapped.group(1) : text);
        if (ipv4.matches()) {
            return ipv4(ipv4);
        }
        Matcher ipv6 = IPV6.matcher(text);
        return ipv6.matches() ? ipv6(ipv6.group(1)) : List.of();
    }

    private static List<Network> ipv4(Matcher parts) {
        List<Integer> numbers = Stream.of(1, 2, 3, 4)
                .map(at -> Integer.valueOf(parts.group(at)))
                .toList();
        return numbers.stream().anyMatch(number -> number > 255)
                ? List.of()
                : List.of(new Network(numbers.stream().map(String::valueOf).collect(Collectors.joining(".")), 1));
    }

    private static List<Network> ipv6(String address) {
        byte[] bytes;
        try {
            // Never a name to look up: it has a colon.
            bytes = InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return List.of();
        }
        if (bytes.length == IPV4_BYTES) {
            // An IPv4 address in disguise comes back as one.
            return networks(
                    (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff));
        }
        HexFormat hex = HexFormat.of();
        return List.of(
                new Network(hex.formatHex(bytes, 0, 8), 1),
                new Network(hex.formatHex(bytes, 0, 7), 2),
                new Network(hex.formatHex(bytes, 0, 6), 4));
    }
}
