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
        "ec2InstanceId" => CreateText(static instance => [instance.Ec2InstanceId]),
        "registeredAt" => new(
            static instance => [instance.RegisteredAt.ToString("O", CultureInfo.InvariantCulture)],
            static value => ParseTime(value) is not null,
            static (one, other) => Nullable.Compare(ParseTime(one), ParseTime(other))),
        "runningTasksCount" => CreateNumber(static instance => instance.RunningTaskCount),
        "pendingTasksCount" => CreateNumber(static instance => instance.PendingTaskCount),
        "task:group" => CreateText(static instance => instance.Tasks.Select(static task => task.Template.Group)),
        _ when name.StartsWith(AttributePrefix, StringComparison.Ordinal) && name.Length > AttributePrefix.Length =>
            CreateAttribute(name[AttributePrefix.Length..]),
        _ => null,
    };

    private static QuerySubject CreateAttribute(string name) =>
        CreateText(instance => instance.Attributes.TryGetValue(name, out var value) ? [value ?? ""] : []);

    private static QuerySubject CreateText(Func<InstanceState, IEnumerable<string>> values) =>
        new(values, static _ => true, string.CompareOrdinal);

    private static QuerySubject CreateNumber(Func<InstanceState, int> count) => new(
        instance => [count(instance).ToString(CultureInfo.InvariantCulture)],
        static value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        static (one, other) => int.Parse(one, CultureInfo.InvariantCulture).CompareTo(int.Parse(other, CultureInfo.InvariantCulture)));

    private static DateTimeOffset? ParseTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
