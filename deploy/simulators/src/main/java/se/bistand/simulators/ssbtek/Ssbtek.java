package se.bistand.simulators.ssbtek;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Http;
import se.bistand.simulators.Page;
import se.bistand.simulators.ssbtek.contract.Contract;
import se.bistand.simulators.ssbtek.contract.OfficialContracts;
import se.bistand.simulators.ssbtek.contract.Question;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Fault;
import se.bistand.simulators.ssbtek.fault.Faults;
import se.bistand.simulators.ssbtek.fault.Mode;
import se.bistand.simulators.ssbtek.fault.Seed;
import se.bistand.simulators.ssbtek.life.Lives;
import se.bistand.simulators.ssbtek.page.FaultPage;
import se.bistand.simulators.ssbtek.page.NewPersonaPage;
import se.bistand.simulators.ssbtek.page.PersonaPages;

/// SSBTEK over HTTP: the SOAP endpoint, and faults on demand. Nothing about a person is ever logged.
public final class Ssbtek {
    private static final int LARGEST_QUESTION = 256 * 1024;
    private final Faults faults = new Faults();
    private final Counters counters = new Counters();
    private final AtomicLong calls = new AtomicLong();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();
    private final @Nullable OfficialContracts official = OfficialContracts.named();
    private final Lives lives;
    private final Clock clock;

    public Ssbtek(Clock clock, long seed) {
        this.clock = clock;
        lives = new Lives(seed);
    }

    public Faults faults() {
        return faults;
    }

    public Counters counters() {
        return counters;
    }

    /// What the official schemas found wrong with questions and answers, where a folder with them is named.
    public List<String> breaches() {
        return List.copyOf(breaches);
    }

    /// Lookups answered or refused since the start.
    public long calls() {
        return calls.get();
    }

    public boolean certificateHasExpired() {
        return faults.ordered(Agency.SSBTEK).mode() == Mode.EXPIRED_CERTIFICATE;
    }

    /// What the first page says of it.
    public String summary() {
        return "<h2>SSBTEK</h2><p>%1$d anrop sedan start, %2$d personer att fråga om.%3$s</p><p>Anrop skickas till%4$s</p>"
                        .formatted(
                                calls.get(),
                                lives.personas().size(),
                                Page.english(calls + " calls since the start, "
                                        + lives.personas().size() + " personas to ask about."),
                                Page.english("Calls are sent to"))
                + "<pre>POST /ssbtek/v11\nPOST /ssbtek/v10</pre>";
    }

    /// The SOAP endpoint alone, as on the ports with TLS.
    public void serveCalls(HttpServer server) {
        for (var contract : Contract.values())
            Http.route(server, contract.path(), exchange -> soap(exchange, contract));
    }

    public void serve(HttpServer server) {
        serveCalls(server);
        Http.route(server, "/faults", this::order);
        Http.route(server, "/ssbtek/counters", this::count);
        new PersonaApi(lives, this::today).serve(server);
        new PersonaPages(lives, this::today).serve(server);
        new NewPersonaPage(lives).serve(server);
        new FaultPage(faults, counters).serve(server);
    }

    private void soap(HttpExchange exchange, Contract contract) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            Http.text(exchange, 405, "POST");
            return;
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST_QUESTION + 1);
        if (body.length > LARGEST_QUESTION) {
            Http.text(exchange, 413, "Too large");
            return;
        }
        long call = calls.incrementAndGet();
        var version = faults.version();
        var delivery = new Delivery(exchange, () -> faults.version() != version);
        try {
            var question = Question.read(new ByteArrayInputStream(body));
            if (question.contract() != contract) throw new Question.Broken("the contract of another address");
            if (!question.isTest()) question.check();
            if (breaks(contract, body)) throw new Question.Broken("the official contract is broken");
            var agencies = EnumSet.of(Agency.SSBTEK);
            agencies.addAll(question.included());
            try (var counted = counters.enter(agencies)) {
                answer(delivery, question, agencies, call, counted);
            }
        } catch (Question.Broken e) {
            delivery.send(500, Answer.fault(contract, "", true, "OGILTIG_FRAGA", String.valueOf(e.getMessage())));
        }
    }

    private void answer(
            Delivery delivery, Question question, Collection<Agency> agencies, long call, Counters.Call counted)
            throws IOException {
        var life = question.isTest() ? null : lives.of(question.person(), today());
        var struck = new ArrayList<Fault>();
        for (var agency : agencies)
            struck.add(life == null ? faults.ordered(agency) : faults.of(agency, question.person(), life.troubles()));
        Delivery.pause(slowest(struck, call));
        var fatal = fatal(struck);
        if (fatal != null) {
            counted.close();
            delivery.send(
                    500,
                    Answer.fault(question.contract(), question.operation(), false, fatal.felkod(), "Simulerat fel"));
            return;
        }
        var xml = life == null
                ? Answer.connectionTest(question.contract(), faults)
                : new Answer(question, life, today()).write(faults);
        var whole = whole(struck);
        boolean meant = official == null || struck.stream().anyMatch(fault -> fault.mode() == Mode.MALFORMED);
        if (!meant && breaks(question.contract(), xml.getBytes(StandardCharsets.UTF_8)))
            throw new IllegalStateException("the official contract is broken");
        // The caller may ask again the moment it has its answer: that must not look like one call more at a time.
        if (!whole.mode().strikesTheCall()) counted.close();
        delivery.send(xml, whole);
    }

    private boolean breaks(Contract contract, byte[] message) {
        var wrong = official == null ? null : official.wrong(contract, message);
        if (wrong != null) breaches.add(wrong);
        return wrong != null;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// SSBTEK asks its agencies at the same time: the slowest decides.
    private static int slowest(Collection<Fault> struck, long call) {
        int slowest = 0;
        long chance = call;
        for (var fault : struck) slowest = Math.max(slowest, fault.latency().millis(Seed.mix(chance += 7_919)));
        return slowest;
    }

    /// What makes the whole call a SOAP fault: an error of SSBTEK itself, or one ordered as such for an agency.
    private static @Nullable Fault fatal(List<Fault> struck) {
        if (struck.getFirst().errorKalla() != null) return struck.getFirst();
        for (var fault : struck) if ("FAULT".equals(fault.errorKalla())) return fault;
        return null;
    }

    private static Fault whole(List<Fault> struck) {
        if (struck.getFirst().mode() == Mode.MALFORMED) return struck.getFirst();
        for (var fault : struck) if (fault.mode().strikesTheCall()) return fault;
        return Fault.NONE;
    }

    private void order(HttpExchange exchange) throws IOException {
        var agency = exchange.getRequestURI().getPath().replaceFirst("^/faults/?", "");
        try {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> faults.order(agency, Http.body(exchange));
                case "DELETE" -> mend(agency);
                default -> {}
            }
            Http.json(exchange, 200, faults.json());
        } catch (IllegalArgumentException e) {
            Http.text(exchange, 400, String.valueOf(e.getMessage()));
        }
    }

    private void mend(String agency) {
        if (agency.isEmpty()) faults.mendAll();
        else faults.mend(agency);
    }

    private void count(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) counters.reset();
        Http.json(exchange, 200, counters.json());
    }
}
