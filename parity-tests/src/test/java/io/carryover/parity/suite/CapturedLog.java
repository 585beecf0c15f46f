package io.carryover.parity.suite;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** What a class logs, from INFO on, while this is open. */
final class CapturedLog extends AbstractAppender implements AutoCloseable {

    private final Logger logger;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private CapturedLog(Logger logger) {
        super("captured", null, null, false, Property.EMPTY_ARRAY);
        this.logger = logger;
    }

    static CapturedLog of(String className) {
        Configurator.setLevel(className, Level.INFO);
        CapturedLog log = new CapturedLog((Logger) LogManager.getLogger(className));
        log.start();
        log.logger.addAppender(log);
        log.logger.setAdditive(false);
        return log;
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void append(LogEvent event) {
        messages.add(event.getMessage().getFormattedMessage());
    }

    @Override
    public void close() {
        logger.setAdditive(true);
        logger.removeAppender(this);
        Configurator.setLevel(logger.getName(), Level.ERROR);
        stop();
    }
}
