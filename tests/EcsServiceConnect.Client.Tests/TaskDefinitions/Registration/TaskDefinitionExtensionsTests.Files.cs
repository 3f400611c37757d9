using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.TaskDefinitions.Registration;

/// <summary>Every change of a task definition file is found, and sensitive values are not shown.</summary>
public sealed partial class TaskDefinitionFilesTests
{
    public static TheoryData<string> Files =>
    [
        .. new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "task-definitions")).EnumerateFiles("*.json").Select(file => file.Name),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Compare_OneValueChanged_ReturnsItsPath(string file)
    {
        var before = Read(file);
        var count = GetValues(before).Count();
        Assert.True(count > 10);

        for (var i = 0; i < count; i++)
        {
            var after = Read(file);
            var value = GetValues(after).ElementAt(i);
            var path = GetPath(value);
            Change(value);

            var differences = TaskDefinitionComparison.Compare(ToRequest(before), ToRequest(after));

            Assert.True(differences.Count > 0, path);
            Assert.True(differences.Any(difference => path.StartsWith(string.Join('.', GetMembers(difference.Path)), StringComparison.Ordinal)), path);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Compare_ContainersRemovedOrAdded_ShowsNothingSensitive(string file)
    {
        var all = Read(file);
        var secrets = GetValues(all).Where(value => Sensitive().IsMatch(GetPath(value))).Select(value => value.GetValue<string>())
            .Where(text => text.Length > 8).ToList();
        var none = Read(file);
        none["containerDefinitions"]!.AsArray().Clear();
        none["volumes"]?.AsArray().Clear();

        string[] texts =
        [
            .. TaskDefinitionComparison.Compare(ToRequest(all), ToRequest(none)).Select(difference => difference.ToString()),
            .. TaskDefinitionComparison.Compare(ToRequest(none), ToRequest(all)).Select(difference => difference.ToString()),
        ];

        Assert.NotEmpty(texts);
        Assert.All(secrets, secret => Assert.DoesNotContain(texts, text => text.Contains($"\"{secret}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Compare_SensitiveValueChanged_IsMarkedAndRedacted(string file)
    {
        var before = Read(file);
        for (var i = 0; i < GetValues(before).Count(); i++)
        {
            var after = Read(file);
            var value = GetValues(after).ElementAt(i);
            var (path, text) = (GetPath(value), value.ToString());
            if (!Sensitive().IsMatch(path))
            {
                continue;
            }

            Change(value);

            var difference = Assert.Single(TaskDefinitionComparison.Compare(ToRequest(before), ToRequest(after)));
            Assert.True(difference.IsSensitive, path);
            Assert.EndsWith(": *** -> ***", difference.ToString(), StringComparison.Ordinal);
            Assert.Equal((text, text + "x"), (difference.Before, difference.After));
        }
    }

    [GeneratedRegex(
        @"environment\.value|secrets\.valueFrom|secretOptions\.valueFrom|logConfiguration\.options|repositoryCredentials|driverOpts"
        + @"|properties\.value")]
    private static partial Regex Sensitive();

    [GeneratedRegex(@"\[(?:[^\[\]]|\[[^\]]*\])*\]")]
    private static partial Regex Item();

    private static JsonObject Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "task-definitions", file)))!.AsObject();

    private static RegisterTaskDefinitionRequest ToRequest(JsonObject json) =>
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json.ToJsonString());

    private static IEnumerable<JsonValue> GetValues(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => GetValues(member.Value)),
        JsonArray list => list.SelectMany(GetValues),
        JsonValue value => [value],
        _ => [],
    };

    /// <summary>Gets the path of a value in member names.</summary>
    private static string GetPath(JsonNode node)
    {
        var path = node.GetPath()["$.".Length..];
        return string.Join('.', GetMembers(path.Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)));
    }

    private static string[] GetMembers(string path) => Item().Replace(path, "").Split('.');

    private static void Change(JsonValue value) => value.ReplaceWith(value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => JsonValue.Create(value + "x"),
        System.Text.Json.JsonValueKind.Number => JsonValue.Create(value.GetValue<int>() + 1),
        _ => JsonValue.Create(!value.GetValue<bool>()),
    });
}
