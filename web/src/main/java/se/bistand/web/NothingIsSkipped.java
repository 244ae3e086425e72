package se.bistand.web;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.messaging.MessageChannel;

/// Refuses to start a service that could skip records. It looks at the listener containers that the binder made, not at
/// the settings meant for them: a customizer of the service's own, for one, drops ours without a word.
///
/// @param waitsForEver the one error handler that never gives a record up
record NothingIsSkipped(BinderFactory binders, CommonErrorHandler waitsForEver) implements ApplicationRunner {
    @Override
    public void run(ApplicationArguments arguments) {
        // The binder hands its containers to nobody; without this field the start fails too.
        var binder = new DirectFieldAccessor(binders.getBinder(null, MessageChannel.class));
        for (var each : (List<?>) requireNonNull(binder.getPropertyValue("kafkaMessageListenerContainers"))) {
            var container = (AbstractMessageListenerContainer<?, ?>) each;
            var why = why(container);
            if (!why.isEmpty()) {
                throw new IllegalStateException("The listener of "
                        + Arrays.toString(container.getContainerProperties().getTopics())
                        + " could skip records: " + why + ". Leave that to module messaging and its messaging.yml.");
            }
        }
    }

    private String why(AbstractMessageListenerContainer<?, ?> container) {
        if (!waitsForEver.equals(container.getCommonErrorHandler()))
            return "its error handler is not the one that waits for ever";
        if (!(container.getContainerProperties().getMessageListener() instanceof BatchMessageListener))
            return "it is not in batch mode, and the binder gives up records one by one";
        if (String.valueOf(container.getGroupId()).startsWith("anonymous."))
            return "its binding has no group, and each start forgets what was not read";
        return "";
    }
}
