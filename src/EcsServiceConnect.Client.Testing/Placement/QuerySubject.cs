using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a query can be about: what it is for an instance, which values it can be compared with, and how.</summary>
internal sealed record QuerySubject(
    Func<InstanceState, IEnumerable<string>> Values, Func<string, bool> Accepts, Comparison<string> Compare)
{
    private const string AttributePrefix = "attribute:";

    /// <summary>The subject of a name; null when there is none.</summary>
    public static QuerySubject? Find(string name) => name switch
    {
        "agentConnected" => new(
            static instance => [instance.IsConnected ? "true" : "false"],
            static value => bool.TryParse(value, out _),
            static (one, other) => bool.Parse(one).CompareTo(bool.Parse(other))),
        "agentVersion" => new(
            static instance => Version.TryParse(instance.VersionInfo?.AgentVersion, out var version) ? [version.ToString()] : [],
            static value => Version.TryParse(value, out _),
            static (one, other) => Version.Parse(one).CompareTo(Version.Parse(other))),
        "ec2InstanceId" => OfText(static instance => [instance.Ec2InstanceId]),
        "registeredAt" => new(
            static instance => [instance.RegisteredAt.ToString("O", CultureInfo.InvariantCulture)],
            static value => Moment(value) is not null,
            static (one, other) => Nullable.Compare(Moment(one), Moment(other))),
        "runningTasksCount" => OfNumber(static instance => instance.RunningTasks),
        "pendingTasksCount" => OfNumber(static instance => instance.PendingTasks),
        "task:group" => OfText(static instance => instance.Tasks.Select(static task => task.Order.Group)),
        _ when name.StartsWith(AttributePrefix, StringComparison.Ordinal) && name.Length > AttributePrefix.Length =>
            OfAttribute(name[AttributePrefix.Length..]),
        _ => null,
    };

    private static QuerySubject OfAttribute(string name) =>
        OfText(instance => instance.Attributes.TryGetValue(name, out var value) ? [value ?? ""] : []);

    private static QuerySubject OfText(Func<InstanceState, IEnumerable<string>> values) =>
        new(values, static _ => true, string.CompareOrdinal);

    private static QuerySubject OfNumber(Func<InstanceState, int> count) => new(
        instance => [count(instance).ToString(CultureInfo.InvariantCulture)],
        static value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        static (one, other) => int.Parse(one, CultureInfo.InvariantCulture).CompareTo(int.Parse(other, CultureInfo.InvariantCulture)));

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
