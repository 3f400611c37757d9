using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests;

/// <summary>Whatever is changed in a task definition file is found; what does not belong in logs is not told.</summary>
public sealed partial class TaskDefinitionFilesTests
{
    public static TheoryData<string> Files =>
    [
        .. new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "task-definitions")).EnumerateFiles("*.json").Select(file => file.Name),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Compare_OneValueChanged_FindsItAtItsPlace(string file)
    {
        var before = Read(file);
        var count = Values(before).Count();
        Assert.True(count > 10);

        for (var i = 0; i < count; i++)
        {
            var after = Read(file);
            var value = Values(after).ElementAt(i);
            var place = Place(value);
            Change(value);

            var differences = TaskDefinitionComparison.Compare(Request(before), Request(after));

            Assert.True(differences.Count > 0, place);
            Assert.True(differences.Any(one => place.StartsWith(string.Join('.', MembersOf(one.Path)), StringComparison.Ordinal)), place);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Compare_OneContainerLessOrMore_TellsNothingSensitive(string file)
    {
        var all = Read(file);
        var secrets = Values(all).Where(value => Sensitive().IsMatch(Place(value))).Select(value => value.GetValue<string>())
            .Where(text => text.Length > 8).ToList();
        var none = Read(file);
        none["containerDefinitions"]!.AsArray().Clear();
        none["volumes"]?.AsArray().Clear();

        string[] told =
        [
            .. TaskDefinitionComparison.Compare(Request(all), Request(none)).Select(one => one.ToString()),
            .. TaskDefinitionComparison.Compare(Request(none), Request(all)).Select(one => one.ToString()),
        ];

        Assert.NotEmpty(told);
        Assert.All(secrets, secret => Assert.DoesNotContain(told, text => text.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Compare_ASensitiveValueChanged_IsMarkedAndNotTold(string file)
    {
        var before = Read(file);
        for (var i = 0; i < Values(before).Count(); i++)
        {
            var after = Read(file);
            var value = Values(after).ElementAt(i);
            var (place, text) = (Place(value), value.ToString());
            if (!Sensitive().IsMatch(place))
            {
                continue;
            }

            Change(value);

            var difference = Assert.Single(TaskDefinitionComparison.Compare(Request(before), Request(after)));
            Assert.True(difference.IsSensitive, place);
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

    private static RegisterTaskDefinitionRequest Request(JsonObject json) =>
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json.ToJsonString());

    private static IEnumerable<JsonValue> Values(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Values(member.Value)),
        JsonArray list => list.SelectMany(Values),
        JsonValue value => [value],
        _ => [],
    };

    /// <summary>The names of the members on the way to a value.</summary>
    private static string Place(JsonNode node)
    {
        var path = node.GetPath()["$.".Length..];
        return string.Join('.', MembersOf(path.Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal)));
    }

    private static string[] MembersOf(string path) => Item().Replace(path, "").Split('.');

    private static void Change(JsonValue value) => value.ReplaceWith(value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => JsonValue.Create(value + "x"),
        System.Text.Json.JsonValueKind.Number => JsonValue.Create(value.GetValue<int>() + 1),
        _ => JsonValue.Create(!value.GetValue<bool>()),
    });
}
