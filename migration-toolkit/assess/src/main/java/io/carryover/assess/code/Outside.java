package io.carryover.assess.code;

import java.util.regex.Pattern;

/** What code calls to reach something outside of the job: files, sockets, databases, brokers, other processes, the console. */
public final class Outside {

    private static final Pattern CONSOLE =
            Pattern.compile("java/io/PrintStream\\.print.*|scala/Console\\$\\.print.*|scala/Predef\\$\\.print.*");
    private static final Pattern NETWORK = Pattern.compile("java/net/(?!URI\\b|URLEncoder|URLDecoder|URL\\.(?!open)).*"
            + "|javax/net/.*|org/apache/http/.*|org/apache/hc/client5/.*|okhttp3/.*|org/springframework/web/client/.*");
    private static final Pattern FILES = Pattern.compile("java/nio/file/Files\\..*|java/nio/channels/.*"
            + "|java/io/(File(In|Out)putStream|FileReader|FileWriter|RandomAccessFile|PrintWriter)\\..*"
            + "|java/io/File\\.(delete|createNewFile|mkdirs?|renameTo)|scala/io/Source\\$\\..*"
            + "|org/apache/hadoop/fs/(?!Path\\b).*|java/lang/(Runtime\\.exec|ProcessBuilder\\.start)");
    private static final Pattern DATABASES = Pattern.compile("java/sql/(?!Timestamp|Date|Time\\b).*|javax/sql/.*"
            + "|org/springframework/jdbc/.*|com/zaxxer/hikari/.*|scalikejdbc/.*|org/apache/hadoop/hbase/client/.*"
            + "|redis/clients/.*|io/lettuce/.*|com/mongodb/.*|com/datastax/.*|org/elasticsearch/.*|co/elastic/.*"
            + "|com/aerospike/.*|com/couchbase/.*");
    private static final Pattern SERVICES = Pattern.compile("org/apache/kafka/clients/(admin/\\w*Admin\\w*"
            + "|producer/(Kafka)?Producer|consumer/(Kafka)?Consumer)\\..*|org/springframework/kafka/.*|com/rabbitmq/.*"
            + "|javax/jms/.*|jakarta/jms/.*|com/amazonaws/.*|software/amazon/awssdk/.*|com/google/cloud/.*|com/azure/.*"
            + "|org/apache/curator/.*|org/apache/zookeeper/ZooKeeper\\..*");

    private Outside() {}

    public static boolean isReachedBy(CallSite call) {
        return isBeyondTheConsoleReachedBy(call) || CONSOLE.matcher(name(call)).matches();
    }

    /** The same without what is only printed. */
    public static boolean isBeyondTheConsoleReachedBy(CallSite call) {
        String name = name(call);
        return FILES.matcher(name).matches()
                || NETWORK.matcher(name).matches()
                || DATABASES.matcher(name).matches()
                || SERVICES.matcher(name).matches();
    }

    private static String name(CallSite call) {
        return call.owner() + "." + call.name();
    }
}
