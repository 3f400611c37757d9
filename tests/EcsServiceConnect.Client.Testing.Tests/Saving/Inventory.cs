using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

/// <summary>Every answer that an ECS gives about what it holds, byte for byte.</summary>
public static class Inventory
{
    private static readonly string[] _statuses = ["RUNNING", "STOPPED"];

    public static async Task<string> TakeAsync(InMemoryEcs ecs)
    {
        var all = new StringBuilder();
        foreach (var status in new[] { "ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS" })
        {
            foreach (var definition in await ListAsync("ListTaskDefinitions", new { status }, "taskDefinitionArns"))
            {
                await AskAsync("DescribeTaskDefinition", new { taskDefinition = definition, include = new[] { "TAGS" } });
            }
        }

        foreach (var cluster in await ListAsync("ListClusters", new { }, "clusterArns"))
        {
            var described = await AskAsync(
                "DescribeClusters",
                new { clusters = new[] { cluster }, include = new[] { "ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS" } });
            foreach (var service in await ListAsync("ListServices", new { cluster }, "serviceArns"))
            {
                await AskAsync("DescribeServices", new { cluster, services = new[] { service }, include = new[] { "TAGS" } });
            }

            foreach (var desiredStatus in _statuses)
            {
                foreach (var task in await ListAsync("ListTasks", new { cluster, desiredStatus }, "taskArns"))
                {
                    await AskAsync("DescribeTasks", new { cluster, tasks = new[] { task }, include = new[] { "TAGS" } });
                }
            }

            if (described.GetProperty("clusters")[0].TryGetProperty("serviceConnectDefaults", out var defaults))
            {
                await ListAsync(
                    "ListServicesByNamespace", new { @namespace = defaults.GetProperty("namespace").GetString() }, "serviceArns");
            }
        }

        return all.ToString();

        async Task<JsonElement> AskAsync<T>(string operation, T request)
        {
            var answer = await ecs.SendAsync(operation, JsonSerializer.Serialize(request));
            var text = Encoding.UTF8.GetString(answer.Body.Span);
            Assert.True(answer.StatusCode == 200, text);
            all.Append(operation).Append(' ').AppendLine(text);
            return answer.Json();
        }

        async Task<List<string>> ListAsync<T>(string operation, T request, string member)
        {
            var found = new List<string>();
            var question = JsonSerializer.SerializeToNode(request)!.AsObject();
            while (true)
            {
                var page = await AskAsync(operation, question);
                found.AddRange(page.GetProperty(member).EnumerateArray().Select(item => item.GetString()!));
                if (!page.TryGetProperty("nextToken", out var next))
                {
                    return found;
                }

                question["nextToken"] = next.GetString();
            }
        }
    }
}
