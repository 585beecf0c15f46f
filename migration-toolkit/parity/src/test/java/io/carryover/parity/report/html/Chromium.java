package io.carryover.parity.report.html;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser of this machine, without a window and without a network. */
public record Chromium(Path program, Path folder) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** @param folder an empty folder for what it leaves behind */
    public static Optional<Chromium> onThePath(Path folder) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(path -> NAMES.stream().map(name -> Path.of(path, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Chromium(program, folder));
    }

    /** The page's document after its script has run. */
    public String dom(String... addressAndOptions) throws IOException, InterruptedException {
        return run("--dump-dom", addressAndOptions);
    }

    /** What the page looks like, as PNG. */
    public void screenshot(String address, int width, int height, Path file) throws IOException, InterruptedException {
        run("--screenshot=" + file, "--window-size=" + width + "," + height, address);
    }

    private String run(String task, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                task,
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("chromium.log");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(program + " failed: " + Files.readString(errors));
        }
        return out;
    }

    /** What the page told the console, such as what its content security policy refused. */
    public String console() throws IOException {
        return Files.readAllLines(folder.resolve("chromium.log")).stream()
                .filter(line -> line.contains(":CONSOLE"))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
