using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.TestSupport;

/// <summary>Every response that an ECS gives about what it holds, byte for byte.</summary>
public sealed class ResponseInventory
{
    private static readonly string[] _tags = ["TAGS"];

    private readonly InMemoryEcs _ecs;
    private readonly StringBuilder _responses = new();

    private ResponseInventory(InMemoryEcs ecs) => _ecs = ecs;

    public static async Task<string> CaptureAsync(InMemoryEcs ecs)
    {
        var inventory = new ResponseInventory(ecs);
        await inventory.DescribeAccountAsync();
        foreach (var cluster in await inventory.ListAsync("ListClusters", new { }, "clusterArns"))
        {
            await inventory.DescribeAsync(cluster.GetString()!);
        }

        return inventory._responses.ToString();
    }

    private async Task DescribeAccountAsync()
    {
        await ListAsync("ListAccountSettings", new { effectiveSettings = true }, "settings");
        await ListAsync("ListTaskDefinitionFamilies", new { status = "ALL" }, "families");
        foreach (var status in new[] { "ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS" })
        {
            foreach (var taskDefinition in await ListAsync("ListTaskDefinitions", new { status }, "taskDefinitionArns"))
            {
                await SendAsync("DescribeTaskDefinition", new { taskDefinition, include = _tags });
            }
        }
    }

    private async Task DescribeAsync(string cluster)
    {
        var described = await SendAsync(
            "DescribeClusters",
            new { clusters = new[] { cluster }, include = new[] { "ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS" } });
        if (described.GetProperty("clusters")[0].TryGetProperty("serviceConnectDefaults", out var defaults))
        {
            await ListAsync("ListServicesByNamespace", new { @namespace = defaults.GetProperty("namespace") }, "serviceArns");
        }

        foreach (var service in await ListAsync("ListServices", new { cluster }, "serviceArns"))
        {
            await DescribeAsync(cluster, service);
        }

        foreach (var desiredStatus in new[] { "RUNNING", "STOPPED" })
        {
            foreach (var task in await ListAsync("ListTasks", new { cluster, desiredStatus }, "taskArns"))
            {
                await SendAsync("DescribeTasks", new { cluster, tasks = new[] { task }, include = _tags });
                await SendAsync("GetTaskProtection", new { cluster, tasks = new[] { task } });
            }
        }
    }

    private async Task DescribeAsync(string cluster, JsonElement service)
    {
        await SendAsync("DescribeServices", new { cluster, services = new[] { service }, include = _tags });
        await SendAsync("DescribeTaskSets", new { cluster, service, include = _tags });
        foreach (var deployment in await ListAsync("ListServiceDeployments", new { cluster, service }, "serviceDeployments"))
        {
            await SendAsync(
                "DescribeServiceDeployments", new { serviceDeploymentArns = new[] { deployment.GetProperty("serviceDeploymentArn") } });
            await SendAsync(
                "DescribeServiceRevisions", new { serviceRevisionArns = new[] { deployment.GetProperty("targetServiceRevisionArn") } });
        }
    }

    private async Task<JsonElement> SendAsync<T>(string operation, T request)
    {
        var response = await _ecs.SendAsync(operation, JsonSerializer.Serialize(request));
        var text = Encoding.UTF8.GetString(response.Body.Span);
        Assert.True(response.StatusCode is 200 or 400, text);
        _responses.Append(operation).Append(' ').AppendLine(text);
        return response.Json();
    }

    private async Task<List<JsonElement>> ListAsync<T>(string operation, T request, string member)
    {
        var items = new List<JsonElement>();
        var input = JsonSerializer.SerializeToNode(request)!.AsObject();
        while (true)
        {
            var page = await SendAsync(operation, input);
            if (page.TryGetProperty(member, out var element))
            {
                items.AddRange(element.EnumerateArray());
            }

            if (!page.TryGetProperty("nextToken", out var next))
            {
                return items;
            }

            input["nextToken"] = next.GetString();
        }
    }
}
