using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>The code of docs/guides/tasks.md.</summary>
internal static class TasksSnippets
{
    public static RunTaskOptions Options()
    {
        var options = new RunTaskOptions
        {
            ResultContainers = ["migrate"],
            StopTasksOnAbandon = true,
            StopReason = "The deployment was canceled",
            WaiterOptions = new EcsWaiterOptions
            {
                Timeout = TimeSpan.FromMinutes(30),
                Progress = new Progress<EcsWaiterProgress>(progress => Console.WriteLine(progress)),
            },
        };

        return options;
    }

    public static async Task<RunTaskResult> RunAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var request = new RunTaskRequest
        {
            Cluster = "prod",
            TaskDefinition = "migrate-database",
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
        };
        var result = await ecs.RunTaskToCompletionAsync(request, cancellationToken: cancellationToken);
        result.EnsureSuccess();

        return result;
    }

    public static void Show(RunTaskResult result)
    {
        foreach (var task in result.Tasks)
        {
            Console.WriteLine($"{task.TaskArn}: {task.StopCode}, {task.StoppedReason}");
            foreach (var container in task.Containers)
            {
                Console.WriteLine($"  {container.Name}: exit code {container.ExitCode}, {container.Reason}"); // null: it never ran
            }
        }
    }

    public static async Task<bool> KeepAllAsync(
        IEcsClient ecs, RunTaskRequest request, RunTaskOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var result = await ecs.RunTaskToCompletionAsync(request, options, cancellationToken);
            return result.IsSuccessful;
        }
        catch (EcsRunTaskException error)
        {
            Console.Error.WriteLine($"{error.Outcome}: {error.Message}");
            await SaveAsync(error.TaskArns);
            return false;
        }
        catch (EcsRunTaskCanceledException error)
        {
            await SaveAsync(error.TaskArns);
            throw;
        }
    }

    public static void FindLogs(TaskDefinition definition, EcsTask task)
    {
        foreach (ContainerLogLocation location in definition.GetLogLocations(task))
        {
            Console.WriteLine($"{location.ContainerName}: {location.LogGroup} {location.LogStream} in {location.Region}");
            Console.WriteLine(location.ConsoleUrl);
        }
    }

    public static async Task RegisterAgainAsync(IEcsClient ecs)
    {
        var described = await ecs.DescribeTaskDefinitionAsync(new() { TaskDefinition = "orders", Include = [TaskDefinitionField.Tags] });
        var next = described.ToRegisterRequest() with { Cpu = "512", Memory = "1024" };
        await ecs.RegisterTaskDefinitionAsync(next);
    }

    public static string MakeExplicit(RegisterTaskDefinitionRequest request)
    {
        var explicitFile = EcsJson.Serialize(request.ToTaskDefinition().ToRegisterRequest(request.Tags));

        return explicitFile;
    }

    public static async Task<RegisterTaskDefinitionRequest> ReadFileAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead("orders.json");
        var request = await EcsJson.DeserializeAsync<RegisterTaskDefinitionRequest>(file, EcsJsonOptions.Strict, cancellationToken);

        return request;
    }

    public static RegisterTaskDefinitionRequest ReadResponse(string json)
    {
        var described = EcsJson.Deserialize<DescribeTaskDefinitionResponse>(json).ToRegisterRequest();

        return described;
    }

    public static async Task RegisterIfChangedAsync(IEcsClient ecs, RegisterTaskDefinitionRequest request, CancellationToken cancellationToken)
    {
        var registration = await ecs.RegisterIfChangedAsync(request, cancellationToken);
        Console.WriteLine(registration.IsNewRevision ? "registered" : "unchanged");
        foreach (var difference in registration.Differences)
        {
            Console.WriteLine(difference);
        }
    }

    public static IReadOnlyList<TaskDefinitionDifference> Compare(
        DescribeTaskDefinitionResponse described, RegisterTaskDefinitionRequest desired)
    {
        var differences = TaskDefinitionComparison.Compare(described.ToRegisterRequest(), desired);

        return differences;
    }

    private static Task SaveAsync(IReadOnlyList<string> taskArns) => File.WriteAllLinesAsync("tasks.txt", taskArns);
}
