using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The driver that sends the output of a container to a log. Fargate supports <see cref="Awslogs"/>,
/// <see cref="Splunk"/> and <see cref="Awsfirelens"/> only.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct LogDriver(string Value)
{
    /// <summary>
    /// A Fluentd or Fluent Bit container in the same task (FireLens), which routes the output on. On Fargate too.
    /// </summary>
    public static LogDriver Awsfirelens => new(Names.Awsfirelens);

    /// <summary>Amazon CloudWatch Logs. On Fargate too.</summary>
    public static LogDriver Awslogs => new(Names.Awslogs);

    /// <summary>A Fluentd server. On EC2 and external instances only.</summary>
    public static LogDriver Fluentd => new(Names.Fluentd);

    /// <summary>An endpoint for the Graylog Extended Log Format. On EC2 and external instances only.</summary>
    public static LogDriver Gelf => new(Names.Gelf);

    /// <summary>The systemd journal of the host. On EC2 and external instances only.</summary>
    public static LogDriver Journald => new(Names.Journald);

    /// <summary>Files in JSON on the host, Docker's own default. On EC2 and external instances only.</summary>
    public static LogDriver JsonFile => new(Names.JsonFile);

    /// <summary>The HTTP Event Collector of Splunk. On Fargate too.</summary>
    public static LogDriver Splunk => new(Names.Splunk);

    /// <summary>A syslog server. On EC2 and external instances only.</summary>
    public static LogDriver Syslog => new(Names.Syslog);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="LogDriver.Awsfirelens"/>
        public const string Awsfirelens = "awsfirelens";

        /// <inheritdoc cref="LogDriver.Awslogs"/>
        public const string Awslogs = "awslogs";

        /// <inheritdoc cref="LogDriver.Fluentd"/>
        public const string Fluentd = "fluentd";

        /// <inheritdoc cref="LogDriver.Gelf"/>
        public const string Gelf = "gelf";

        /// <inheritdoc cref="LogDriver.Journald"/>
        public const string Journald = "journald";

        /// <inheritdoc cref="LogDriver.JsonFile"/>
        public const string JsonFile = "json-file";

        /// <inheritdoc cref="LogDriver.Splunk"/>
        public const string Splunk = "splunk";

        /// <inheritdoc cref="LogDriver.Syslog"/>
        public const string Syslog = "syslog";
    }
}
