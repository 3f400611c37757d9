using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Records that several builders make in the same way.</summary>
internal static class FluentValues
{
    private const string AwsLogsGroup = "awslogs-group";
    private const string AwsLogsRegion = "awslogs-region";
    private const string AwsLogsStreamPrefix = "awslogs-stream-prefix";
    private const string AwsLogsCreateGroup = "awslogs-create-group";

    /// <summary>The list with one item more; one with the same key makes room for it.</summary>
    public static IReadOnlyList<T> Put<T>(IReadOnlyList<T>? list, T item, Func<T, string?> key)
    {
        List<T> items = [.. list ?? []];
        var same = items.FindIndex(one => key(one) == key(item));
        if (same < 0)
        {
            items.Add(item);
        }
        else
        {
            items[same] = item;
        }

        return items;
    }

    public static IReadOnlyList<Tag> Tagged(IReadOnlyList<Tag>? tags, string key, string value) =>
        Put(tags, new Tag { Key = ArgumentGuard.NotNull(key), Value = ArgumentGuard.NotNull(value) }, static tag => tag.Key);

    /// <summary>None more leaves the list as it is: absent, too, as an empty one would be sent.</summary>
    public static IReadOnlyList<Tag>? Tagged(IReadOnlyList<Tag>? tags, IEnumerable<KeyValuePair<string, string>> more) =>
        ArgumentGuard.NotNull(more, nameof(tags)).Aggregate(tags, static (list, tag) => Tagged(list, tag.Key, tag.Value));

    public static IReadOnlyList<EcsKeyValuePair> Variables(IReadOnlyList<EcsKeyValuePair>? variables, string name, string value) =>
        Put(variables, new EcsKeyValuePair { Name = ArgumentGuard.NotNull(name), Value = ArgumentGuard.NotNull(value) }, static variable => variable.Name);

    /// <summary>None more leaves the list as it is: absent, too, as an empty one would be sent.</summary>
    public static IReadOnlyList<EcsKeyValuePair>? Variables(
        IReadOnlyList<EcsKeyValuePair>? variables, IEnumerable<KeyValuePair<string, string>> more) =>
        ArgumentGuard.NotNull(more, nameof(variables)).Aggregate(variables, static (list, variable) => Variables(list, variable.Key, variable.Value));

    public static NetworkConfiguration Network(IReadOnlyList<string> subnets, IReadOnlyList<string>? securityGroups, bool? assignPublicIp)
    {
        var network = new AwsVpcConfiguration
        {
            Subnets = [.. ArgumentGuard.NotNull(subnets)],
            SecurityGroups = securityGroups is null ? null : [.. securityGroups],
            AssignPublicIp = assignPublicIp is null ? default : assignPublicIp.Value ? AssignPublicIp.Enabled : AssignPublicIp.Disabled,
        };
        return new NetworkConfiguration { AwsvpcConfiguration = network };
    }

    public static IReadOnlyList<string> NetworkProblems(string word, IReadOnlyList<string> subnets) =>
        subnets.Count > 0 ? [] : [$"{word} names no subnet; give at least one."];

    /// <summary>A number of the kind that the API has as text.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static LogConfiguration AwsLogs(string group, string region, string streamPrefix, bool createGroup)
    {
        var options = new Dictionary<string, string>
        {
            [AwsLogsGroup] = ArgumentGuard.NotNull(group),
            [AwsLogsRegion] = ArgumentGuard.NotNull(region),
            [AwsLogsStreamPrefix] = ArgumentGuard.NotNull(streamPrefix),
        };
        if (createGroup)
        {
            options[AwsLogsCreateGroup] = "true";
        }

        return new LogConfiguration { LogDriver = LogDriver.Awslogs, Options = options };
    }
}
