using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>Task definitions as JSON: a small valid one, with members added or replaced.</summary>
internal static class DefinitionJson
{
    public const string Role = "arn:aws:iam::123456789012:role/ecsTaskExecutionRole";

    private const string FargateBase = """
        {
          "family": "web", "requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc", "cpu": "256", "memory": "512",
          "containerDefinitions": [{ "name": "app", "image": "nginx" }]
        }
        """;

    private const string InstancesBase = """
        { "family": "web", "containerDefinitions": [{ "name": "app", "image": "nginx", "memory": 128 }] }
        """;

    /// <summary>Creates a definition for Fargate. The members are those inside the braces of a JSON object.</summary>
    public static string Fargate(string container = "", string task = "") => Merge(FargateBase, container, task);

    /// <summary>Creates a definition for container instances that states no network mode.</summary>
    public static string Instances(string container = "", string task = "") => Merge(InstancesBase, container, task);

    /// <summary>Registers a definition and returns what ECS made of it.</summary>
    public static async Task<JsonElement> RegisterAsync(this TestEcs test, string json)
    {
        var response = await test.Ecs.SendAsync("RegisterTaskDefinition", json);
        Assert.True(response.StatusCode == 200, response.Json().ToString());
        return response.Json().GetProperty("taskDefinition");
    }

    /// <summary>Registers a definition that ECS rejects and returns the message.</summary>
    public static async Task<string> RejectAsync(this TestEcs test, string json) =>
        Wire.ErrorOf<ClientException>(await test.Ecs.SendAsync("RegisterTaskDefinition", json));

    /// <summary>Registers a definition and returns the attributes that it requires, sorted and without their prefixes.</summary>
    public static async Task<string> RegisterAndGetAttributesAsync(this TestEcs test, string json)
    {
        string[] prefixes = ["com.amazonaws.", "ecs.capability.", "docker-remote-api."];
        var definition = await test.RegisterAsync(json);
        var names = definition.TryGetProperty("requiresAttributes", out var attributes)
            ? attributes.EnumerateArray().Select(static attribute => attribute.GetProperty("name").GetString()!)
            : [];
        return string.Join(' ', names
            .Select(name => prefixes.Aggregate(name, static (text, prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text))
            .Order(StringComparer.Ordinal));
    }

    private static string Merge(string definition, string container, string task)
    {
        var result = JsonNode.Parse(definition)!.AsObject();
        Add(result["containerDefinitions"]![0]!.AsObject(), container);
        Add(result, task);
        return result.ToJsonString();
    }

    private static void Add(JsonObject target, string members)
    {
        foreach (var (name, value) in JsonNode.Parse($"{{{members}}}")!.AsObject())
        {
            target[name] = value?.DeepClone();
        }
    }
}
