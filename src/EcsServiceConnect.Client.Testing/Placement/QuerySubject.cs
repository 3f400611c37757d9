using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A subject of a query: its values for an instance, and how they are compared.</summary>
internal sealed record QuerySubject(
    Func<InstanceState, IEnumerable<string>> Values, Func<string, bool> Accepts, Comparison<string> Compare)
{
    /// <summary>Whether its values depend on the tasks on an instance.</summary>
    public bool DependsOnTasks { get; private init; }

    private const string AttributePrefix = "attribute:";

    /// <summary>Finds the subject of a name; null if there is none.</summary>
    public static QuerySubject? Find(string name) => name switch
    {
        "agentConnected" => new(
            static instance => [instance.IsConnected ? "true" : "false"],
            static value => bool.TryParse(value, out _),
            static (left, right) => bool.Parse(left).CompareTo(bool.Parse(right))),
        "agentVersion" => new(
            static instance => Version.TryParse(instance.VersionInfo?.AgentVersion, out var version) ? [version.ToString()] : [],
            static value => Version.TryParse(value, out _),
            static (left, right) => Version.Parse(left).CompareTo(Version.Parse(right))),
        "ec2InstanceId" => CreateText(static instance => [instance.Ec2InstanceId]),
        "registeredAt" => new(
            static instance => [instance.RegisteredAt.ToString("O", CultureInfo.InvariantCulture)],
            static value => ParseTime(value) is not null,
            static (left, right) => Nullable.Compare(ParseTime(left), ParseTime(right))),
        "runningTasksCount" => CreateNumber(static instance => instance.Tasks.RunningCount) with { DependsOnTasks = true },
        "pendingTasksCount" => CreateNumber(static instance => instance.Tasks.PendingCount) with { DependsOnTasks = true },
        "task:group" => CreateText(static instance => instance.Tasks.Select(static task => task.Template.Group)) with { DependsOnTasks = true },
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
        static (left, right) => int.Parse(left, CultureInfo.InvariantCulture).CompareTo(int.Parse(right, CultureInfo.InvariantCulture)));

    private static DateTimeOffset? ParseTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
