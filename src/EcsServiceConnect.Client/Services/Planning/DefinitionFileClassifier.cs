using System.Text.Json;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Recognizes files of other kinds, so that the error states what the file is and not only that its members are unknown.</summary>
/// <remarks>
/// Sources: https://github.com/kayac/ecspresso, https://github.com/compose-spec/compose-spec,
/// https://aws.github.io/copilot-cli/docs/manifest/overview/
/// </remarks>
internal static partial class DefinitionFileClassifier
{
    private const string ContainerDefinitions = "containerDefinitions";
    private const string Services = "services";
    private const string TaskDefinition = "taskDefinition";

    private static readonly string[] _serviceMembers = ["serviceName", "service", Services, "desiredCount", "loadBalancers"];
    private static readonly string[] _ecspressoMembers = ["task_definition", "service_definition"];

    /// <summary>Explains why a file is no JSON, if it is of a kind that is known.</summary>
    /// <param name="json">The file.</param>
    /// <param name="offset">Where the JSON ends to be valid.</param>
    /// <returns>What to say of the file; null if it is JSON with a mistake.</returns>
    public static JsonProblem? ExplainMalformed(ReadOnlySpan<byte> json, int offset)
    {
        var start = json.IndexOfAnyExcept(" \t\r\n"u8);
        if (start >= 0 && !"{[\"/"u8.Contains(json[start]))
        {
            return new JsonProblem(start, "expected a JSON object, found other text, such as YAML; convert it to JSON");
        }

        // The mistake may be the second brace, or a quotation mark within the braces; texts of log drivers have braces, too, and are no mistake.
        var template = json[..Math.Min(offset + 2, json.Length)].LastIndexOf("{{"u8);
        return template < 0 || json[template..Math.Max(template, offset)].IndexOf("}}"u8) >= 0 ? null : new JsonProblem(
            template, "expected JSON, found '{{', as in a template; render it first, a file of ecspresso by 'ecspresso render'");
    }

    /// <summary>Finds out whether well-formed JSON is something else than a task definition, plain or wrapped.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static void ThrowUnlessTaskDefinition(ReadOnlySpan<byte> json)
    {
        ThrowIfForeign(json);
        if (WrappedJson.GetKind(json, TaskDefinition) != JsonTokenType.StartObject && !Has(json, ContainerDefinitions) && !Has(json, "family"))
        {
            ThrowIfAny(json, _serviceMembers, "found a service where a task definition is expected; maybe the two files are swapped");
        }
    }

    /// <summary>Finds out whether well-formed JSON is something else than a service, plain or wrapped.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static void ThrowUnlessService(ReadOnlySpan<byte> json)
    {
        ThrowIfForeign(json);
        const string Swapped = "found a task definition where a service is expected; maybe the two files are swapped";
        ThrowIfAny(json, [ContainerDefinitions], Swapped);
        if (WrappedJson.GetKind(json, TaskDefinition) == JsonTokenType.StartObject)
        {
            ThrowIfAny(json, [TaskDefinition], Swapped);
        }
    }

    private static void ThrowIfForeign(ReadOnlySpan<byte> json)
    {
        ThrowIfAny(
            json, _ecspressoMembers, "found the configuration of ecspresso; use the files that it names as task_definition and service_definition");
        if (WrappedJson.GetKind(json, Services) == JsonTokenType.StartObject && !IsService(json))
        {
            ThrowIfAny(json, [Services], "found a Compose file, which ECS does not read; write the JSON of its API instead");
        }

        ThrowIfTemplate(json);
    }

    /// <summary>Whether the value of <c>services</c> is one service, and not an object with one object for each name.</summary>
    private static bool IsService(ReadOnlySpan<byte> json)
    {
        var start = WrappedJson.FindObject(json, Services, Services)!.Value;
        var reader = JsonModelReader.CreateReader(json[start..]);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Reports a value with a function of ecspresso: it would be registered as it is written.</summary>
    private static void ThrowIfTemplate(ReadOnlySpan<byte> json)
    {
        var reader = JsonModelReader.CreateReader(json);
        do
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IndexOf("{{"u8) >= 0 && TemplateFunction.IsMatch(JsonPathTracker.GetName(ref reader)))
            {
                throw JsonExceptionFactory.Create(
                    json, [new JsonProblem(reader.TokenStartIndex, "found a function of a template; render the file first, by 'ecspresso render'")]);
            }
        }
        while (reader.Read());
    }

    /// <summary>The functions that ecspresso offers, and its plugins. Other texts in double braces are left alone, such as those of log drivers.</summary>
    [GeneratedRegex(@"\{\{-?\s*(must_env|env|tfstatef?|ssm|ssm_list|secretsmanager_arn|cfn_output|cfn_export)\s", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateFunction { get; }

    private static bool Has(ReadOnlySpan<byte> json, string name) => WrappedJson.GetKind(json, name) != JsonTokenType.None;

    private static void ThrowIfAny(ReadOnlySpan<byte> json, string[] names, string problem)
    {
        if (WrappedJson.FindName(json, names) is { } offset)
        {
            throw JsonExceptionFactory.Create(json, [new JsonProblem(offset, problem)]);
        }
    }
}
