package se.bistand.decision.testcalculation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// So many requests in a minute from one address, and from all together. Addresses are kept in memory only, and only
/// for the minute; what comes above the limit of all is not counted, so the memory has a bound.
final class RateLimit {
    private static final long MINUTE = 60;
    private static final int NETWORK_BYTES = 8;

    private final int mostFromOne;
    private final int mostFromAll;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;
    private int all;

    RateLimit(int mostFromOne, int mostFromAll, Clock clock) {
        this.mostFromOne = mostFromOne;
        this.mostFromAll = mostFromAll;
        this.clock = clock;
    }

    /// @return the seconds to wait; 0 when the request may be answered
    synchronized long admit(String address) {
        var now = clock.instant().getEpochSecond();
        if (now / MINUTE != minute) {
            minute = now / MINUTE;
            counts.clear();
            all = 0;
        }
        if (all >= mostFromAll || counts.merge(network(address), 1, Integer::sum) > mostFromOne) {
            return MINUTE - now % MINUTE;
        }
        all++;
        return 0;
    }

    /// One subscriber has a whole network of IPv6 addresses.
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            return HexFormat.of()
                    .formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
