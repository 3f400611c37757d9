using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>How serious an event of ECS is.</summary>
/// <param name="Value">The value in the event, known or not.</param>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_events.html</remarks>
[EcsEnum]
public readonly partial record struct EcsEventType(string Value)
{
    /// <summary>What happened is as it should be.</summary>
    public static EcsEventType Info => new(Names.Info);

    /// <summary>Something does not work as it should, and may recover. Events of daemons say <see cref="Warning"/> instead.</summary>
    public static EcsEventType Warn => new(Names.Warn);

    /// <summary>The same as <see cref="Warn"/>, in events of daemons.</summary>
    public static EcsEventType Warning => new(Names.Warning);

    /// <summary>Something failed.</summary>
    public static EcsEventType Error => new(Names.Error);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="EcsEventType.Info"/>
        public const string Info = "INFO";

        /// <inheritdoc cref="EcsEventType.Warn"/>
        public const string Warn = "WARN";

        /// <inheritdoc cref="EcsEventType.Warning"/>
        public const string Warning = "WARNING";

        /// <inheritdoc cref="EcsEventType.Error"/>
        public const string Error = "ERROR";
    }
}
