using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.TestSupport;

/// <summary>Every answer that an ECS gives about what it holds, byte for byte.</summary>
public sealed class Inventory
{
    private static readonly string[] _tags = ["TAGS"];

    private readonly InMemoryEcs _ecs;
    private readonly StringBuilder _answers = new();

    private Inventory(InMemoryEcs ecs) => _ecs = ecs;

    public static async Task<string> TakeAsync(InMemoryEcs ecs)
    {
        var inventory = new Inventory(ecs);
        await inventory.AskForTheAccountAsync();
        foreach (var cluster in await inventory.ListAsync("ListClusters", new { }, "clusterArns"))
        {
            await inventory.AskForAsync(cluster.GetString()!);
        }

        return inventory._answers.ToString();
    }

    private async Task AskForTheAccountAsync()
    {
        await ListAsync("ListAccountSettings", new { effectiveSettings = true }, "settings");
        await ListAsync("ListTaskDefinitionFamilies", new { status = "ALL" }, "families");
        foreach (var status in new[] { "ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS" })
        {
            foreach (var taskDefinition in await ListAsync("ListTaskDefinitions", new { status }, "taskDefinitionArns"))
            {
                await AskAsync("DescribeTaskDefinition", new { taskDefinition, include = _tags });
            }
        }
    }

    private async Task AskForAsync(string cluster)
    {
        var described = await AskAsync(
            "DescribeClusters",
            new { clusters = new[] { cluster }, include = new[] { "ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS" } });
        if (described.GetProperty("clusters")[0].TryGetProperty("serviceConnectDefaults", out var defaults))
        {
            await ListAsync("ListServicesByNamespace", new { @namespace = defaults.GetProperty("namespace") }, "serviceArns");
        }

        foreach (var service in await ListAsync("ListServices", new { cluster }, "serviceArns"))
        {
            await AskForAsync(cluster, service);
        }

        foreach (var desiredStatus in new[] { "RUNNING", "STOPPED" })
        {
            foreach (var task in await ListAsync("ListTasks", new { cluster, desiredStatus }, "taskArns"))
            {
                await AskAsync("DescribeTasks", new { cluster, tasks = new[] { task }, include = _tags });
                await AskAsync("GetTaskProtection", new { cluster, tasks = new[] { task } });
            }
        }
    }

    private async Task AskForAsync(string cluster, JsonElement service)
    {
        await AskAsync("DescribeServices", new { cluster, services = new[] { service }, include = _tags });
        await AskAsync("DescribeTaskSets", new { cluster, service, include = _tags });
        foreach (var deployment in await ListAsync("ListServiceDeployments", new { cluster, service }, "serviceDeployments"))
        {
            await AskAsync(
                "DescribeServiceDeployments", new { serviceDeploymentArns = new[] { deployment.GetProperty("serviceDeploymentArn") } });
            await AskAsync(
                "DescribeServiceRevisions", new { serviceRevisionArns = new[] { deployment.GetProperty("targetServiceRevisionArn") } });
        }
    }

    private async Task<JsonElement> AskAsync<T>(string operation, T request)
    {
        var answer = await _ecs.SendAsync(operation, JsonSerializer.Serialize(request));
        var text = Encoding.UTF8.GetString(answer.Body.Span);
        Assert.True(answer.StatusCode is 200 or 400, text);
        _answers.Append(operation).Append(' ').AppendLine(text);
        return answer.Json();
    }

    private async Task<List<JsonElement>> ListAsync<T>(string operation, T request, string member)
    {
        var found = new List<JsonElement>();
        var question = JsonSerializer.SerializeToNode(request)!.AsObject();
        while (true)
        {
            var page = await AskAsync(operation, question);
            if (page.TryGetProperty(member, out var items))
            {
                found.AddRange(items.EnumerateArray());
            }

            if (!page.TryGetProperty("nextToken", out var next))
            {
                return found;
            }

            question["nextToken"] = next.GetString();
        }
    }
}
