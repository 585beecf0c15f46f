package io.carryover.e2e;

import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** An application for {@link SparkSubmitTest}: one Spark job, then ends with the exit code given, or stays. */
public final class TinySparkJob {

    private TinySparkJob() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("tiny"))) {
            System.out.println("counted " + spark.parallelize(List.of(1, 2, 3)).count() + " as "
                    + ProcessHandle.current().pid());
            if (arguments[0].equals("stay")) {
                Thread.currentThread().join();
            }
        }
        System.exit(Integer.parseInt(arguments[0]));
    }
}
