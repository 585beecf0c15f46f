package io.carryover.parity.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.json.ExactJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code kill.json} of a case: where its implementations are killed besides, such as {@code {"step": 2, "point":
 * "BEFORE_COMMIT"}}.
 *
 * @param folder that of the case
 */
public record KillFile(Path folder) {

    void write(Kill kill) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("step", kill.step())
                .put("point", kill.point().name())
                .toString();
        try {
            Files.writeString(file(), json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Empty if there is no such file.
     *
     * @param steps of the case
     * @throws BadFixture if it says what cannot be meant
     */
    public Optional<Kill> read(int steps) {
        return Files.exists(file()) ? Optional.of(kill(json(), steps)) : Optional.empty();
    }

    private Kill kill(JsonNode json, int steps) {
        int step = json.path("step").isInt() ? json.path("step").intValue() : 0;
        if (step < 1 || step > steps) {
            throw new BadFixture(file(), "needs \"step\": a number from 1 to " + steps + "; correct it");
        }
        return new Kill(step, point(json.path("point").asText()));
    }

    private KillPoint point(String name) {
        return Arrays.stream(KillPoint.values())
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadFixture(file(), "needs \"point\": one of " + points() + "; correct it"));
    }

    private static String points() {
        return Arrays.stream(KillPoint.values()).map(KillPoint::name).collect(Collectors.joining(", "));
    }

    private JsonNode json() {
        try {
            return ExactJson.MAPPER.readTree(Files.readString(file()));
        } catch (JsonProcessingException e) {
            throw new BadFixture(file(), "is not JSON; correct or delete it");
        } catch (IOException e) {
            throw new BadFixture(file(), "cannot be read (" + e + "); make it a readable file");
        }
    }

    private Path file() {
        return folder.resolve("kill.json");
    }
}
