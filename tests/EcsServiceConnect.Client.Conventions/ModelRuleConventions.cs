using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Serialization;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>
/// The in-memory ECS rejects, in the requests of every operation, what the model does not allow, and nothing at its edge. Where it has a
/// message of the service for it, the tests of its validators hold it to that.
/// </summary>
public class ModelRuleConventions(ITestOutputHelper output)
{
    private readonly IEcsClient _client = new InMemoryEcs().CreateClient();

    public static TheoryData<string> Operations => ModelTypes.Names(ApiFacts.Current.Operations);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Execute_UnknownEnumValue_ThrowsNamingItsPath(string operation)
    {
        foreach (var site in MemberSite.FindAll(operation).Where(static site => IsEnum(site.Facts)))
        {
            JsonNode value = "A_VALUE_OF_TOMORROW";
            var path = site.Facts.IsList ? $"{site.Path}[0]" : site.Path;

            AssertAllowed(site, site.CreateValue());
            if (site.Property.GetCustomAttribute<LengthRangeAttribute>() is { HasServiceMessage: true })
            {
                AssertFound(site, value);
                continue;
            }

            await AssertRejectedAsync(site, site.Facts.IsList ? new JsonArray(value) : value, $" is not a valid value for {path}. ");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Execute_RequiredMemberAbsent_ThrowsNamingItsPath(string operation)
    {
        foreach (var site in MemberSite.FindAll(operation).Where(static site => site.Facts.IsRequired))
        {
            await AssertRejectedAsync(site, value: null, $"{site.Path} should not be null or empty.");
            AssertAllowed(site, site.CreateValue());
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Execute_RequiredTextEmpty_ThrowsNamingItsPath(string operation)
    {
        foreach (var site in MemberSite.FindAll(operation).Where(static site => IsDueText(site)))
        {
            await AssertRejectedAsync(site, "", $"{site.Path} should not be null or empty.");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Execute_NumberOutOfRange_ThrowsNamingItsPath(string operation)
    {
        foreach (var site in MemberSite.FindAll(operation))
        {
            if (site.Property.GetCustomAttribute<ValueRangeAttribute>() is { } range)
            {
                if (range.HasServiceMessage)
                {
                    AssertFound(site, range.Min - 1);
                    continue;
                }

                await AssertRejectedAsync(site, range.Min - 1, $"{site.Path} is {Format(range.Min - 1)}; ");
                AssertAllowed(site, range.Min);
                AssertAllowed(site, range.Max);
                if (range.Max < int.MaxValue)
                {
                    await AssertRejectedAsync(site, range.Max + 1, $"{site.Path} is {Format(range.Max + 1)}; ");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Execute_LengthOutOfRange_ThrowsNamingItsPath(string operation)
    {
        foreach (var site in MemberSite.FindAll(operation))
        {
            if (site.Property.GetCustomAttribute<LengthRangeAttribute>() is not { } range || IsEnum(site.Facts))
            {
                continue;
            }

            AssertAllowed(site, Repeat(site, range.Min));
            if (range.HasServiceMessage)
            {
                AssertFound(site, Repeat(site, range.Max + 1));
                continue;
            }

            if (range.Min > 0)
            {
                await AssertRejectedAsync(site, Repeat(site, range.Min - 1), $"{site.Path} ");
            }

            if (range.Max < int.MaxValue)
            {
                AssertAllowed(site, Repeat(site, range.Max));
                await AssertRejectedAsync(site, Repeat(site, range.Max + 1), $"{site.Path} ");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Execute_TextOutsideItsPattern_ThrowsNamingItsPath(string operation)
    {
        foreach (var site in MemberSite.FindAll(operation).Where(static site => site.Property.IsDefined(typeof(PatternAttribute))))
        {
            await AssertRejectedAsync(site, "semi;colon", $"{site.Path} contains invalid characters");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Execute_HugeTextWithControlCharacters_IsNotEchoedWhole(string operation)
    {
        JsonNode text = "\u001b[31m" + new string('x', 50_000);
        foreach (var site in MemberSite.FindAll(operation).Where(static site => MemberSite.GetItemType(site.Facts.Type) == "string" || IsEnum(site.Facts)))
        {
            var request = site.CreateRequest(site.Facts.IsList ? new JsonArray(text.DeepClone()) : text);
            var error = await Record.ExceptionAsync(
                () => new InMemoryEcs().CreateClient().InvokeAsync(operation, request, TestContext.Current.CancellationToken));

            var message = (error as EcsServiceException)?.ErrorMessage ?? "";
            Assert.True(error is null or EcsServiceException { StatusCode: 400 }, $"{site}: {error}");
            Assert.True(message.Length <= 2100 && !message.Any(char.IsControl), $"{site}: {message.Length} characters");
        }
    }

    [Fact]
    public void Attributes_MemberWithLimitsInTheModel_StateThem()
    {
        var sites = ApiFacts.Current.Operations.Keys.SelectMany(MemberSite.FindAll).ToArray();
        var limited = sites.Where(static site => site.Facts.Min is not null || site.Facts.Max is not null).ToArray();

        Assert.All(limited, static site => Assert.Equal((site.Facts.Min ?? 0, site.Facts.Max ?? int.MaxValue), GetLimits(site)));
        Assert.All(
            sites.Where(static site => site.Facts.Pattern is not null),
            static site => Assert.Equal(site.Facts.Pattern, $"({site.Property.GetCustomAttribute<PatternAttribute>()?.Expression})"));
        WriteCount("members by operation, enums", sites.Where(static site => IsEnum(site.Facts)));
        WriteCount("members by operation, required", sites.Where(static site => site.Facts.IsRequired));
        WriteCount("required texts", sites.Where(IsDueText));
        WriteCount("ranges", sites.Where(static site => site.Property.IsDefined(typeof(ValueRangeAttribute))));
        WriteCount("lengths", sites.Where(static site => site.Property.IsDefined(typeof(LengthRangeAttribute))));
        WriteCount("patterns", sites.Where(static site => site.Property.IsDefined(typeof(PatternAttribute))));
        WriteCount("limits in the model", limited);
    }

    private static bool IsEnum(MemberFacts facts) => ApiFacts.Current.Enums.ContainsKey(MemberSite.GetItemType(facts.Type));

    private static bool IsDueText(MemberSite site) =>
        site.Facts is { IsRequired: true, Type: "string" } && site.Property.GetCustomAttribute<LengthRangeAttribute>() is not { Min: 0 };

    private static (double Min, double Max)? GetLimits(MemberSite site) =>
        site.Property.GetCustomAttribute<ValueRangeAttribute>() is { } values ? (values.Min, values.Max)
        : site.Property.GetCustomAttribute<LengthRangeAttribute>() is { } lengths ? (lengths.Min, lengths.Max)
        : null;

    private static string Format(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonNode Repeat(MemberSite site, int count) => site.Facts.IsList
        ? new JsonArray([.. Enumerable.Range(0, count).Select(_ => site.CreateValue().AsArray()[0]!.DeepClone())])
        : new string('a', count);

    private static void AssertAllowed(MemberSite site, JsonNode value) =>
        Assert.Empty(Validate(site, value).Select(problem => $"{site}: {problem.Message}"));

    private static void AssertFound(MemberSite site, JsonNode value) =>
        Assert.Equal((site.Path, true), Assert.Single(Validate(site, value).Select(static problem => (problem.Path, problem.HasServiceMessage))));

    private static IReadOnlyList<EcsModelProblem> Validate(MemberSite site, JsonNode value) =>
        ModelJson.Validate(ModelJson.Read(ModelTypes.Get(ApiFacts.Current.Operations[site.Operation].Input), site.CreateRequest(value)));

    private async Task AssertRejectedAsync(MemberSite site, JsonNode? value, string expected)
    {
        var error = await Assert.ThrowsAnyAsync<EcsServiceException>(
            () => _client.InvokeAsync(site.Operation, site.CreateRequest(value), TestContext.Current.CancellationToken));

        Assert.True(error.ErrorCode is "InvalidParameterException" or "ClientException", $"{site}: {error.Message}");
        Assert.True(error.ErrorMessage.Contains(expected, StringComparison.Ordinal), $"{site}: {error.Message}");
    }

    private void WriteCount(string what, IEnumerable<MemberSite> sites)
    {
        var all = sites.ToArray();
        output.WriteLine($"{what}: {all.Length}, of {all.DistinctBy(static site => (site.Structure, site.Name)).Count()} members");
    }
}
