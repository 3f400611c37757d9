using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Testing.Tests.Saving;

/// <summary>A long, repeatable series of calls of every kind, some of which are rejected, with time passing between them.</summary>
public sealed class MixedCalls(int seed)
{
    private readonly Random _random = new(seed);

    public Dictionary<string, int> Accepted { get; } = [];

    public int Rejected { get; private set; }

    /// <summary>Sends the next calls of the series to each target, and advances all clocks equally.</summary>
    public async Task RunAsync(int count, params (InMemoryEcs Ecs, FakeTimeProvider Clock)[] targets)
    {
        for (var i = 0; i < count; i++)
        {
            var (operation, body) = await NextAsync(targets[0].Ecs);
            var passing = TimeSpan.FromMilliseconds(Math.Max(0, _random.Next(-1000, 3000)));
            var goesBack = _random.Next(20) == 0;
            foreach (var (ecs, clock) in targets)
            {
                clock.Advance(passing);
                if (goesBack)
                {
                    clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromSeconds(2));
                }

                var response = await ecs.SendAsync(operation, body);
                Assert.NotEqual(500, response.StatusCode);
                if (response.StatusCode == 200)
                {
                    Accepted[operation] = Accepted.GetValueOrDefault(operation) + 1;
                }
                else
                {
                    Rejected++;
                }
            }
        }
    }

    private async Task<(string Operation, string Body)> NextAsync(InMemoryEcs ecs)
    {
        var cluster = $"c{_random.Next(3)}";
        var service = $"s{_random.Next(4)}";
        var family = $"f{_random.Next(3)}";
        return _random.Next(23) switch
        {
            0 => Call("CreateCluster", new
            {
                clusterName = cluster,
                tags = Tags(),
                serviceConnectDefaults = new { @namespace = $"n{_random.Next(2)}" },
                capacityProviders = new[] { "FARGATE", "FARGATE_SPOT" },
            }),
            1 or 2 => Call("RegisterTaskDefinition", new
            {
                family,
                networkMode = "awsvpc",
                cpu = "256",
                memory = "512",
                tags = Tags(),
                containerDefinitions = new[]
                {
                    new { name = "app", image = $"i:{_random.Next(9)}", portMappings = new[] { new { name = "http", containerPort = 80 } } },
                },
            }),
            3 or 4 or 5 => Call("CreateService", new
            {
                cluster,
                serviceName = service,
                taskDefinition = family,
                desiredCount = _random.Next(4),
                launchType = "FARGATE",
                clientToken = $"t{_random.Next(6)}",
                tags = Tags(),
                networkConfiguration = Network,
                serviceConnectConfiguration = new { enabled = true, services = new[] { new { portName = "http", discoveryName = service } } },
            }),
            6 or 7 => Call("UpdateService", new
            {
                cluster,
                service,
                desiredCount = _random.Next(4),
                taskDefinition = family,
                forceNewDeployment = _random.Next(2) == 0,
            }),
            8 => Call("DeleteService", new { cluster, service, force = _random.Next(3) > 0 }),
            9 or 10 => Call("RunTask", new
            {
                cluster,
                taskDefinition = family,
                count = _random.Next(1, 4),
                clientToken = $"r{_random.Next(8)}",
                launchType = "FARGATE",
                tags = Tags(),
                networkConfiguration = Network,
            }),
            11 => Call("StopTask", new { cluster, task = await AnyTaskAsync(ecs, cluster), reason = "enough" }),
            12 => Call("DeregisterTaskDefinition", new { taskDefinition = $"{family}:{_random.Next(1, 4)}" }),
            13 => Call("UpdateClusterSettings", new { cluster, settings = new[] { new { name = "containerInsights", value = "enabled" } } }),
            14 => Call("UpdateCluster", new { cluster, serviceConnectDefaults = new { @namespace = $"n{_random.Next(3)}" } }),
            15 => Call("PutClusterCapacityProviders", new
            {
                cluster,
                capacityProviders = new[] { "FARGATE" },
                defaultCapacityProviderStrategy = new[] { new { capacityProvider = "FARGATE", weight = _random.Next(1, 5) } },
            }),
            16 => Call("DeleteCluster", new { cluster }),
            17 => Call("PutAccountSetting", new { name = "containerInsights", value = _random.Next(2) == 0 ? "enabled" : "disabled" }),
            18 => Call("TagResource", new { resourceArn = $"arn:aws:ecs:us-east-1:123456789012:cluster/{cluster}", tags = Tags() }),
            19 => Call("UpdateTaskProtection", new
            {
                cluster,
                tasks = new[] { await AnyTaskAsync(ecs, cluster) },
                protectionEnabled = true,
                expiresInMinutes = _random.Next(1, 5),
            }),
            20 => Call("DeleteTaskDefinitions", new { taskDefinitions = new[] { $"{family}:{_random.Next(1, 4)}" } }),
            21 => Call("ExecuteCommand", new { cluster, task = await AnyTaskAsync(ecs, cluster), command = "sh", interactive = true }),
            _ => Call("ListTasks", new { cluster, maxResults = 1 }),
        };
    }

    private static object Network => new { awsvpcConfiguration = new { subnets = new[] { "subnet-1" } } };

    private object[] Tags() => [new { key = "k", value = $"v{_random.Next(5)}" }];

    private async Task<string> AnyTaskAsync(InMemoryEcs ecs, string cluster)
    {
        var listed = await ecs.SendAsync("ListTasks", JsonSerializer.Serialize(new { cluster }));
        var arns = listed.StatusCode == 200 ? listed.Json().GetProperty("taskArns") : default;
        return arns.ValueKind == JsonValueKind.Array && arns.GetArrayLength() > 0
            ? arns[_random.Next(arns.GetArrayLength())].GetString()!
            : "0123456789abcdef0123456789abcdef";
    }

    private static (string Operation, string Body) Call<T>(string operation, T request) =>
        (operation, JsonSerializer.Serialize(request, _indented));

    /// <summary>Line breaks in a body must not break the lines of a saved state.</summary>
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };
}
