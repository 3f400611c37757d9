using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Services.Comparison;

/// <summary>
/// A file and what ECS describes once it is deployed: a pair for which a deploy tool showed a difference for ever, as
/// <c>Data/perpetual-diffs/reports.tsv</c> lists them with the public report.
/// </summary>
public static class PerpetualDiff
{
    private static readonly string _root = Path.Combine(AppContext.BaseDirectory, "Data", "perpetual-diffs");

    public static TheoryData<string> Services => GetNames("services");

    public static TheoryData<string> TaskDefinitions => GetNames("task-definitions");

    public static IEnumerable<string[]> Reports =>
        File.ReadLines(Path.Combine(_root, "reports.tsv")).Skip(1).Select(line => line.Split('\t'));

    public static string GetServiceFile(string name) => Path.Combine(_root, "services", name, "service.json");

    public static string GetDefinitionFile(string name) => Path.Combine(_root, "task-definitions", name, "task-definition.json");

    public static DescribeServicesResponse ReadServices(string name) =>
        EcsJson.Deserialize<DescribeServicesResponse>(File.ReadAllText(Path.Combine(_root, "services", name, "described.json")));

    public static DescribeTaskDefinitionResponse ReadDefinition(string name) =>
        EcsJson.Deserialize<DescribeTaskDefinitionResponse>(File.ReadAllText(Path.Combine(_root, "task-definitions", name, "described.json")));

    private static TheoryData<string> GetNames(string kind) =>
        [.. new DirectoryInfo(Path.Combine(_root, kind)).EnumerateDirectories().Select(directory => directory.Name).Order(StringComparer.Ordinal)];
}
