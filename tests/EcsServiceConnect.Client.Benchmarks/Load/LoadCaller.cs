using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>
/// One caller: a fixed sequence of mixed calls, drawn from a seed. Each response is compared with the caller's ledger and entered in it.
/// </summary>
internal sealed class LoadCaller
{
    private const int MaxServices = 8;
    private const int MaxTasks = 40;
    private const int PageSize = 10;

    private readonly IEcsClient _client;
    private readonly Random _random;
    private readonly (int Weight, Func<Task> Call)[] _mix;
    private readonly PageEnumerator _inCluster = new();
    private readonly PageEnumerator _inNamespace = new();
    private (RunTaskRequest Request, IReadOnlyList<string> Tasks)? _lastRun;
    private int _number;

    public LoadCaller(IEcsClient client, int index, string cluster)
    {
        _client = client;
        _random = new Random(index);
        Ledger = new Ledger($"caller-{index:D2}", cluster);
        _mix =
        [
            (20, RunAsync),
            (2, RunAgainAsync),
            (18, StopAsync),
            (12, DescribeTasksAsync),
            (8, ListTasksAsync),
            (4, RegisterAsync),
            (3, DeregisterAsync),
            (6, CreateServiceAsync),
            (7, UpdateServiceAsync),
            (4, DeleteServiceAsync),
            (8, DescribeServicesAsync),
            (2, ListServicesAsync),
            (3, ListByNamespaceAsync),
            (3, TagAsync),
        ];
    }

    public Ledger Ledger { get; }

    private string Definition => Ledger.ActiveDefinitions[^1];

    public async Task CallAsync(int calls, Action made)
    {
        for (var i = 0; i < calls; i++)
        {
            await (i == 0 ? RegisterAsync() : Next()());
            made();
        }
    }

    private Func<Task> Next()
    {
        var drawn = _random.Next(_mix.Sum(static part => part.Weight));
        return _mix.First(part => (drawn -= part.Weight) < 0).Call;
    }

    private async Task RegisterAsync()
    {
        var response = await _client.SendAsync(LoadWorld.Definition(Ledger.Caller));
        Ledger.ActiveDefinitions.Add(response.TaskDefinition!.TaskDefinitionArn!);
    }

    private async Task DeregisterAsync()
    {
        if (Ledger.ActiveDefinitions.Count < 2)
        {
            await RegisterAsync();
            return;
        }

        var oldest = Ledger.ActiveDefinitions[0];
        var response = await _client.SendAsync(new DeregisterTaskDefinitionRequest { TaskDefinition = oldest });
        Expect.That(response.TaskDefinition!.Status == TaskDefinitionStatus.Inactive, $"{oldest} was deregistered, but is active.");
        Ledger.ActiveDefinitions.RemoveAt(0);
        Ledger.InactiveDefinitions.Add(oldest);
    }

    private async Task RunAsync()
    {
        if (Ledger.Tasks.Count >= MaxTasks)
        {
            await StopAsync();
            return;
        }

        var request = new RunTaskRequest
        {
            Cluster = Ledger.Cluster,
            TaskDefinition = Definition,
            Count = _random.Next(1, 3),
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = LoadWorld.Network,
            StartedBy = Ledger.Caller,
            ClientToken = $"{Ledger.Caller}-{++_number}",
        };
        var response = await _client.SendAsync(request);
        List<string> tasks = [.. response.Tasks.Select(static task => task.TaskArn!)];
        Expect.That(tasks.Count == request.Count, $"{tasks.Count} tasks were started instead of {request.Count}.");
        Ledger.Tasks.AddRange(tasks);
        _lastRun = (request, tasks);
    }

    /// <summary>As after a lost response: the token makes it the same call, so nothing more is started.</summary>
    private async Task RunAgainAsync()
    {
        if (_lastRun is not { } last)
        {
            await RunAsync();
            return;
        }

        var response = await _client.SendAsync(last.Request);
        Expect.Same("The tasks of a repeated call", last.Tasks, [.. response.Tasks.Select(static task => task.TaskArn!)]);
    }

    private async Task StopAsync()
    {
        if (Ledger.Tasks.Count == 0)
        {
            await RunAsync();
            return;
        }

        var task = Drawn(Ledger.Tasks);
        var response = await _client.SendAsync(new StopTaskRequest { Cluster = Ledger.Cluster, Task = task });
        Expect.That(response.Task?.TaskArn == task, $"{response.Task?.TaskArn} was stopped instead of {task}.");
        Ledger.Tasks.Remove(task);
        Ledger.StoppedTasks.Add(task);
    }

    private async Task DescribeTasksAsync()
    {
        if (Ledger.Tasks.Count == 0)
        {
            await RunAsync();
            return;
        }

        List<string> some = [.. Ledger.Tasks.Take(PageSize)];
        var response = await _client.SendAsync(new DescribeTasksRequest { Cluster = Ledger.Cluster, Tasks = some });
        Expect.Same("Described tasks", some, [.. response.Tasks.Select(static task => task.TaskArn!)]);
    }

    private async Task ListTasksAsync()
    {
        var response = await _client.SendAsync(new ListTasksRequest
        {
            Cluster = Ledger.Cluster,
            StartedBy = Ledger.Caller,
            MaxResults = PageSize,
        });
        Expect.Same("The first tasks", [.. Ledger.Tasks.Intersect(response.TaskArns)], response.TaskArns);
        Expect.That(
            response.TaskArns.Count == Math.Min(PageSize, Ledger.Tasks.Count),
            $"{response.TaskArns.Count} tasks of {Ledger.Tasks.Count} stand on a page of {PageSize}.");
    }

    private async Task CreateServiceAsync()
    {
        if (Ledger.Services.Count >= MaxServices)
        {
            await DeleteServiceAsync();
            return;
        }

        var number = ++_number;
        var request = LoadWorld.Service(
            Ledger.Cluster, $"{Ledger.Caller}-{number}", Definition, _random.Next(4), connected: number % 2 == 0);
        Enter((await _client.SendAsync(request)).Service!, request.ServiceConnectConfiguration is not null);
    }

    private async Task UpdateServiceAsync()
    {
        if (Ledger.Services.Count == 0)
        {
            await CreateServiceAsync();
            return;
        }

        var service = Drawn(Ledger.Services);
        var response = await _client.SendAsync(new UpdateServiceRequest
        {
            Cluster = Ledger.Cluster,
            Service = service.Arn,
            DesiredCount = _random.Next(4),
            TaskDefinition = _random.Next(2) == 0 ? Definition : null,
        });
        Ledger.Services.Remove(service);
        Enter(response.Service!, service.IsConnected);
    }

    private async Task DeleteServiceAsync()
    {
        if (Ledger.Services.Count == 0)
        {
            await CreateServiceAsync();
            return;
        }

        var service = Drawn(Ledger.Services);
        var response = await _client.SendAsync(new DeleteServiceRequest { Cluster = Ledger.Cluster, Service = service.Arn, Force = true });
        Expect.That(response.Service!.Status != "ACTIVE", $"{service.Arn} was deleted, but is active.");
        Ledger.Services.Remove(service);
        Ledger.DeletedServices.Add(service.Arn);
    }

    private async Task DescribeServicesAsync()
    {
        if (Ledger.Services.Count == 0)
        {
            await CreateServiceAsync();
            return;
        }

        var response = await _client.SendAsync(new DescribeServicesRequest
        {
            Cluster = Ledger.Cluster,
            Services = [.. Ledger.Services.Select(static service => service.Arn)],
        });
        Expect.Same("Described services", Shown(Ledger.Services), Shown(response.Services.Select(static service => ToLedger(service, false))));
    }

    private async Task ListServicesAsync()
    {
        var response = await _client.SendAsync(new ListServicesRequest
        {
            Cluster = Ledger.Cluster,
            MaxResults = PageSize,
            NextToken = _inCluster.NextToken,
        });
        _inCluster.Add(response.ServiceArns, response.NextToken);
    }

    private async Task ListByNamespaceAsync()
    {
        var response = await _client.SendAsync(new ListServicesByNamespaceRequest
        {
            Namespace = LoadWorld.Namespace,
            MaxResults = PageSize,
            NextToken = _inNamespace.NextToken,
        });
        _inNamespace.Add(response.ServiceArns, response.NextToken);
    }

    private async Task TagAsync()
    {
        if (Ledger.Tasks.Count + Ledger.Services.Count == 0)
        {
            await RunAsync();
            return;
        }

        var arn = Drawn([.. Ledger.Tasks, .. Ledger.Services.Select(static service => service.Arn)]);
        var value = (++_number).ToString(CultureInfo.InvariantCulture);
        await _client.SendAsync(new TagResourceRequest { ResourceArn = arn, Tags = [new Tag { Key = "number", Value = value }] });
        Ledger.Tags[arn] = value;
    }

    private void Enter(Service service, bool isConnected) => Ledger.Services.Add(ToLedger(service, isConnected));

    private static LedgerService ToLedger(Service service, bool isConnected) =>
        new(service.ServiceArn!, service.DesiredCount!.Value, service.TaskDefinition!, isConnected);

    private static List<string> Shown(IEnumerable<LedgerService> services) =>
        [.. services.Select(static service => $"{service.Arn} with {service.DesiredCount} of {service.Definition}")];

    private T Drawn<T>(List<T> items) => items[_random.Next(items.Count)];
}
