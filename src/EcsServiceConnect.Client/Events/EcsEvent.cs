using System.Runtime.InteropServices;
using System.Text.Json;
using EcsServiceConnect.Client.Events;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// An event that ECS sends to EventBridge. Each kind is a record of its own, so that <c>switch</c> distinguishes them by C# patterns;
/// what this version does not know is an <see cref="UnknownEcsEvent"/>.
/// </summary>
/// <remarks>
/// <para>
/// EventBridge delivers an event at least once, and in no particular order. <see cref="ResourceArn"/> and <see cref="ResourceVersion"/>
/// identify a state of a task or container instance; <see cref="IsNewerThan"/> and <see cref="EcsEventVersionTracker"/> compare them.
/// </para>
/// <para>
/// Reading is as tolerant as <see cref="EcsJson"/>: unknown members are skipped, and unknown names of events kept. <c>EcsJson.Serialize</c>
/// writes an event as ECS does, with its times as text.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html</para>
/// </remarks>
/// <example>
/// <code>
/// switch (EcsEvent.Parse(json))
/// {
///     case TaskStateChangeEvent { Task.LastStatus: "STOPPED" } stopped:
///         Console.WriteLine($"{stopped.ServiceName}: {stopped.Task.StoppedReason}");
///         break;
///     case DeploymentStateChangeEvent { Detail.EventName.Value: ServiceEventName.Names.ServiceDeploymentFailed } failed:
///         Console.WriteLine($"{failed.ServiceName}: {failed.Detail.Reason}");
///         break;
/// }
/// </code>
/// </example>
public abstract partial record EcsEvent : IEcsModel<EcsEvent>, IEventModel
{
    private protected EcsEvent()
    {
    }

    /// <summary>The version of the format, <c>0</c>. The version of what changed is <see cref="ResourceVersion"/>.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? Version { get; init; }

    /// <summary>The id of the event, a UUID. An event that is delivered again has the same.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? Id { get; init; }

    /// <summary>The kind of the event, one of <see cref="DetailTypes"/> or one that this version does not know.</summary>
    /// <value>The default is that of the record; null for an <see cref="UnknownEcsEvent"/>.</value>
    [WireName("detail-type")]
    public string? DetailType
    {
        get => field ?? DefaultDetailType;
        init;
    }

    /// <summary>The service that sent the event: <c>aws.ecs</c>.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? Source { get; init; }

    /// <summary>The id of the account, 12 digits.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? Account { get; init; }

    /// <summary>When the event was sent, in whole seconds. <see cref="OccurredAt"/> is more exact.</summary>
    /// <value>Null if the event does not state it.</value>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The region, such as <c>eu-central-1</c>.</summary>
    /// <value>Null if the event does not state it.</value>
    public string? Region { get; init; }

    /// <summary>The ARNs of what the event is about: a task, a container instance, a service or its deployment, or a daemon.</summary>
    /// <value>Empty if the event names none.</value>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The name of the replay that sent the event again from an archive.</summary>
    /// <value>Null for an event that was not replayed.</value>
    [WireName("replay-name")]
    public string? ReplayName { get; init; }

    /// <summary>The ARN of what has changed: the task, container instance, service, service deployment or daemon.</summary>
    /// <value>Null if the event names nothing.</value>
    [NotOnWire]
    public virtual string? ResourceArn => Resources is [var first, ..] ? first : null;

    /// <summary>What of the resource has changed by itself, such as one of the hooks of a deployment; null if it is the resource.</summary>
    [NotOnWire]
    internal virtual string? PartId => null;

    /// <summary>
    /// The version of what has changed: a number that grows with each change of a task or container instance. The operations of ECS return
    /// the same number, such as <see cref="Models.EcsTask.Version"/>.
    /// </summary>
    /// <value>Null for other events, which have no version.</value>
    [NotOnWire]
    public virtual long? ResourceVersion => null;

    /// <summary>When the change happened, as exactly as the event states it.</summary>
    /// <value><see cref="Time"/> if the detail has no time.</value>
    [NotOnWire]
    public virtual DateTimeOffset? OccurredAt => Time;

    /// <summary>The name of the cluster.</summary>
    /// <value>Null if the event does not name it.</value>
    [NotOnWire]
    public virtual string? ClusterName => ResourceName?.ClusterName;

    /// <summary>The name of the service that the event is about, or whose task it is about.</summary>
    /// <value>Null if it is about no service.</value>
    [NotOnWire]
    public virtual string? ServiceName => ResourceName is { ResourceType: "service" } service ? service.Name : null;

    /// <summary>The detail type of the record's kind.</summary>
    private protected abstract string? DefaultDetailType { get; }

    private EcsArn? ResourceName => EcsArn.TryParse(Resources is [var first, ..] ? first : null, out var arn) ? arn : null;

    /// <summary>Reads one event from JSON text.</summary>
    /// <param name="json">
    /// The event as EventBridge sends it, or in its envelope: an SNS notification, an SQS message, or the input of a Lambda function for one
    /// such message.
    /// </param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">
    /// The text is not JSON, contains no event or several, or an event whose members have other types than those of ECS; the message names
    /// the member, line and column.
    /// </exception>
    public static EcsEvent Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var utf8Json = JsonText.ToUtf8(json);
        return EventParser.ParseSingle(utf8Json.Written.Span);
    }

    /// <summary>Reads one event from JSON in UTF-8, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="utf8Json">The event, alone or in its envelope.</param>
    /// <returns>The event.</returns>
    /// <exception cref="JsonException">The text is not JSON, or does not contain exactly one event of the known form.</exception>
    public static EcsEvent Parse(ReadOnlySpan<byte> utf8Json) => EventParser.ParseSingle(utf8Json);

    /// <summary>Reads one event from JSON that was parsed before, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="json">The event, alone or in its envelope.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is undefined: it was never set.</exception>
    /// <exception cref="JsonException">The JSON does not contain exactly one event of the known form.</exception>
    public static EcsEvent Parse(JsonElement json) => EventParser.ParseSingle(GetUtf8(json));

    /// <summary>Reads one event from a stream, such as the input of a Lambda function, as <see cref="Parse(string)"/> does.</summary>
    /// <param name="stream">A stream of JSON in UTF-8; it is read to its end, and stays open.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, or does not contain exactly one event of the known form.</exception>
    public static async Task<EcsEvent> ParseAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var utf8Json = await JsonText.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false);
        return EventParser.ParseSingle(utf8Json.Written.Span);
    }

    /// <summary>Reads all events from JSON text.</summary>
    /// <param name="json">
    /// An event, an array of events, or one or more of them in their envelopes: SNS notifications, SQS messages, the input of a Lambda function.
    /// </param>
    /// <returns>The events, in their order in the text. Empty for an empty array.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, or contains something else than events of the known form.</exception>
    public static IReadOnlyList<EcsEvent> ParseAll(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var utf8Json = JsonText.ToUtf8(json);
        return EventParser.ParseAll(utf8Json.Written.Span);
    }

    /// <summary>Reads all events from JSON in UTF-8, as <see cref="ParseAll(string)"/> does.</summary>
    /// <param name="utf8Json">One or more events, alone or in their envelopes.</param>
    /// <returns>The events, in their order in the text.</returns>
    /// <exception cref="JsonException">The text is not JSON, or contains something else than events of the known form.</exception>
    public static IReadOnlyList<EcsEvent> ParseAll(ReadOnlySpan<byte> utf8Json) => EventParser.ParseAll(utf8Json);

    /// <summary>Reads all events from JSON that was parsed before, as <see cref="ParseAll(string)"/> does.</summary>
    /// <param name="json">One or more events, alone or in their envelopes.</param>
    /// <returns>The events, in their order in the JSON.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is undefined: it was never set.</exception>
    /// <exception cref="JsonException">The JSON contains something else than events of the known form.</exception>
    public static IReadOnlyList<EcsEvent> ParseAll(JsonElement json) => EventParser.ParseAll(GetUtf8(json));

    /// <summary>Reads all events from a stream, such as the input of a Lambda function, as <see cref="ParseAll(string)"/> does.</summary>
    /// <param name="stream">A stream of JSON in UTF-8; it is read to its end, and stays open.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The events, in their order in the stream.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, or contains something else than events of the known form.</exception>
    public static async Task<IReadOnlyList<EcsEvent>> ParseAllAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var utf8Json = await JsonText.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false);
        return EventParser.ParseAll(utf8Json.Written.Span);
    }

    /// <summary>
    /// Determines whether this event is about a later state of the same resource: by <see cref="ResourceVersion"/>, or by
    /// <see cref="OccurredAt"/> for events without one. An event that was delivered twice is not newer than itself.
    /// </summary>
    /// <param name="other">An event about the same resource, or null for none.</param>
    /// <returns>True if this event is newer, or there is no other.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is about another resource, so that the two have no order.</exception>
    public bool IsNewerThan(EcsEvent? other)
    {
        if (other is not null && other.ResourceArn != ResourceArn)
        {
            throw new ArgumentException($"The events are about different resources: {ResourceArn} and {other.ResourceArn}.", nameof(other));
        }

        return other is null
            || (ResourceVersion is { } version && other.ResourceVersion is { } otherVersion
                ? version > otherVersion
                : OccurredAt > other.OccurredAt);
    }

    private protected static string? GetName(string? arn) => arn is null ? null : EcsArn.GetName(arn);

    private static ReadOnlySpan<byte> GetUtf8(JsonElement json) => json.ValueKind != JsonValueKind.Undefined
        ? JsonMarshal.GetRawUtf8Value(json)
        : throw new ArgumentException("The JSON is undefined: it was never set.", nameof(json));
}
