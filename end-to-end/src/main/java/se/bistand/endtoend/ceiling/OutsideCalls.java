package se.bistand.endtoend.ceiling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// The calls that leave the platform, to the same simulator and mail server.
final class OutsideCalls {
    private static final int AT_A_TIME = 64;
    private final URI ssbtek;
    private final int smtp;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Thread::startVirtualThread)
            .build();

    OutsideCalls(URI ssbtek, int smtp) {
        this.ssbtek = ssbtek;
        this.smtp = smtp;
    }

    void askRegisters(List<UUID> applications) throws Exception {
        var slots = new Semaphore(AT_A_TIME);
        var all = new ArrayList<Future<Integer>>();
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var id : applications) {
                slots.acquire();
                all.add(work.submit(() -> {
                    try {
                        return ask(id);
                    } finally {
                        slots.release();
                    }
                }));
            }
            for (var one : all) {
                if (one.get() != 200) {
                    throw new IOException("SSBTEK answered " + one.get());
                }
            }
        }
    }

    private int ask(UUID id) throws IOException, InterruptedException {
        // A birth serial of 980-999; the simulator does not look at the check digit.
        var person = "1980" + "0101" + "98" + Math.floorMod(id.hashCode(), 10) + "0";
        var request = HttpRequest.newBuilder(ssbtek)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(HttpRequest.BodyPublishers.ofString(question(id, person)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    }

    private static String question(UUID id, String person) {
        return """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" \
            xmlns:s="http://schema.forsakringskassan.se/integration/ssbt/11"><e:Body><s:hamtaBastjanstInformation>\
            <s:generellaFrageparametrar><s:korrelationsid>%1$s</s:korrelationsid>\
            <s:fraganSkallInkluderasISvaret>false</s:fraganSkallInkluderasISvaret><s:ingivare>\
            <s:organisationsnummer>162099990109</s:organisationsnummer><s:namn>Lindeby kommun</s:namn>\
            <s:handlaggare>Taket</s:handlaggare></s:ingivare><s:personidentitet>%2$s</s:personidentitet>\
            <s:arendeidentitet>%1$s</s:arendeidentitet><s:tidsperiod><s:fromDatum>2026-11-01</s:fromDatum>\
            <s:tomDatum>2026-11-30</s:tomDatum></s:tidsperiod><s:syfte>Mätning</s:syfte><s:lagtext>Ingen</s:lagtext>\
            </s:generellaFrageparametrar><s:specifikaFrageparametrar><s:AF inkludera="true"/>\
            <s:CSN inkludera="false"/><s:FK inkludera="false"/><s:SKV inkludera="false"/><s:SO inkludera="false"/>\
            <s:TNS inkludera="false"/><s:MIV inkludera="false"/></s:specifikaFrageparametrar>\
            </s:hamtaBastjanstInformation></e:Body></e:Envelope>
            """.formatted(id, person);
    }

    /// One connection for the batch, one e-mail each.
    void sendMails(List<UUID> applications) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), smtp)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            expect(in, '2');
            say(in, out, "HELO ceiling", '2');
            for (var id : applications) {
                say(in, out, "MAIL FROM:<tak@matning.example>", '2');
                say(in, out, "RCPT TO:<tak@matning.example>", '2');
                say(in, out, "DATA", '3');
                say(in, out, "Subject: Tak\r\nMessage-ID: <" + id + "@tak>\r\n\r\n" + "x".repeat(400) + "\r\n.", '2');
            }
            say(in, out, "QUIT", '2');
        }
    }

    private static void say(BufferedReader in, OutputStream out, String line, char wanted) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        expect(in, wanted);
    }

    private static void expect(BufferedReader in, char wanted) throws IOException {
        var answer = in.readLine();
        if (answer == null || answer.charAt(0) != wanted) {
            throw new IOException("The mail server said " + answer);
        }
    }
}
