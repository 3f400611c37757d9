using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Conventions.Sources;

namespace EcsServiceConnect.Client.Conventions.Features;

/// <summary>
/// The guide of the in-memory ECS says of every operation and feature whether it is simulated, echoed or rejected, and each is so. What the
/// in-memory ECS never reads of a request is among what the guide calls echoed or rejected.
/// </summary>
public partial class InMemoryEcsGuideConventions
{
    private static readonly string _guide = new RepositoryFile("docs/guides/in-memory-ecs.md").Read();

    public static TheoryData<string> Echoed => [.. FeatureSample.All.Where(pair => pair.Value.Support == "echoed").Select(pair => pair.Key)];

    public static TheoryData<string> Rejected => [.. FeatureSample.All.Where(pair => pair.Value.Support == "rejected").Select(pair => pair.Key)];

    public static TheoryData<string> Simulated =>
        [.. FeatureSample.All.Where(pair => pair.Value.Support == "simulated").Select(pair => pair.Key)];

    [Fact]
    public void Guide_Features_AreThoseWithASample() => Assert.Equal(
        FeatureSample.All.Select(pair => (pair.Key, pair.Value.Support)).Order(),
        FeatureRows().Matches(_guide).Select(row => (row.Groups["feature"].Value, row.Groups["support"].Value)).Order());

    [Fact]
    public void Guide_Operations_AreThoseOfTheService() => Assert.Equal(
        ApiFacts.Current.Operations.Keys.Order(StringComparer.Ordinal),
        MarkdownFile.ReadCodeSpans(_guide.Split("\n## Operations\n")[1].Split("\n## ")[0])
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Echoed))]
    public async Task Echoed_Feature_IsAcceptedAndReturned(string feature)
    {
        var sample = FeatureSample.All[feature];
        using var ecs = new SampleEcs();
        var response = await ecs.SendAsync(sample);

        Assert.Empty(response["failures"]?.AsArray() ?? []);
        if (sample.IsReturned)
        {
            Assert.Superset(ReadLeaves("", sample.Request).ToHashSet(), ReadLeaves("", response).ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public async Task Rejected_Feature_IsNamedInTheError(string feature)
    {
        var sample = FeatureSample.All[feature];
        using var ecs = new SampleEcs();

        var error = await Assert.ThrowsAnyAsync<EcsServiceException>(() => ecs.SendAsync(sample));

        // What ECS itself rejects has the error of ECS.
        Assert.True(error is UnsupportedFeatureException or ClientException or InvalidParameterException, error.ErrorCode);
        Assert.Contains(sample.Message!, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Simulated))]
    public void Simulated_Feature_HasTests(string feature) =>
        Assert.Matches(@"\[(Fact|Theory)\]", new RepositoryFile(FeatureSample.All[feature].Tests!).Read());

    [Fact]
    public void Members_NeverRead_AreAmongTheEchoedAndRejected()
    {
        var listed = FeatureSample.All.Values
            .Where(sample => sample.Operation is not null)
            .SelectMany(sample => RequestMembers.Find(
                ModelTypes.Get($"{sample.Operation}Request"), sample.Request, isWhole: sample.Message is not null));

        Assert.Equal("", string.Join(", ", RequestMembers.FindUnread().Except(listed).Order(StringComparer.Ordinal)));
    }

    /// <summary>Reads the values in a document, each with the name of the member that holds it.</summary>
    private static IEnumerable<string> ReadLeaves(string name, JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => ReadLeaves(member.Key, member.Value)),
        JsonArray items => items.SelectMany(item => ReadLeaves(name, item)),
        _ => [$"{name}: {node?.ToJsonString()}"],
    };

    [GeneratedRegex(@"^\| (?<feature>[^|]+) \| (?<support>simulated|echoed|rejected) \|", RegexOptions.Multiline)]
    private static partial Regex FeatureRows();
}
