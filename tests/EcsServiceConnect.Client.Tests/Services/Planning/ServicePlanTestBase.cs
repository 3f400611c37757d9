using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services.Planning;

/// <summary>An in-memory ECS with a cluster, a namespace and task definitions for services of every kind.</summary>
public abstract class ServicePlanTestBase : IDisposable
{
    protected ServicePlanTestBase()
    {
        Test = new TestEcs(options => options.Namespaces = ["shop"]);
        Test.Ecs.Seed(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                CapacityProviders = ["FARGATE", "FARGATE_SPOT"],
                DefaultCapacityProviderStrategy = [new CapacityProviderStrategyItem { CapacityProvider = "FARGATE", Weight = 1 }],
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
            },
            Definition,
            TestEcs.BridgeDefinition() with
            {
                ContainerDefinitions =
                [
                    new ContainerDefinition
                    {
                        Name = "app", Image = "example/app:1", Memory = 128, PortMappings = [new PortMapping { ContainerPort = 8080 }],
                    },
                ],
            },
            TestEcs.Definition("storage") with
            {
                Volumes = [new Volume { Name = "data", ConfiguredAtLaunch = true }],
                ContainerDefinitions =
                [
                    Definition.ContainerDefinitions[0] with { MountPoints = [new MountPoint { SourceVolume = "data", ContainerPath = "/data" }] },
                ],
            });
    }

    protected static RegisterTaskDefinitionRequest Definition { get; } = TestEcs.Definition();

    /// <summary>The definition with another image.</summary>
    protected static RegisterTaskDefinitionRequest NextDefinition { get; } =
        Definition with { ContainerDefinitions = [Definition.ContainerDefinitions[0] with { Image = "example/app:2" }] };

    protected static CreateServiceRequest Service { get; } = TestEcs.FargateService();

    protected TestEcs Test { get; }

    protected IEcsClient Client => Test.Client;

    public void Dispose()
    {
        Test.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Task<ServicePlan> PlanAsync(
        RegisterTaskDefinitionRequest? definition = null, CreateServiceRequest? service = null, ServicePlanOptions? options = null, IEcsClient? client = null) =>
        (client ?? Client).PlanServiceAsync(definition, service ?? Service, options, TestEcs.Token);

    /// <summary>Creates the service and lets it become steady.</summary>
    protected async Task CreateServiceAsync(CreateServiceRequest? service = null)
    {
        await Test.CreateServiceAsync(service ?? Service);
        Test.Pass(2);
        Test.Ecs.ClearCalls();
    }

    /// <summary>Replaces the members of a service that a JSON object has.</summary>
    protected static CreateServiceRequest Merge(CreateServiceRequest service, string change)
    {
        var json = JsonNode.Parse(EcsJson.Serialize(service))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            json[name] = value!.DeepClone();
        }

        return EcsJson.Deserialize<CreateServiceRequest>(json.ToJsonString());
    }

    protected int CountCalls(string operation) => Test.Ecs.GetCalls(operation).Count;

    protected static Task ApplyAsync(ServicePlan plan) => plan.ApplyAsync(cancellationToken: TestEcs.Token);

    protected static async Task<EcsPlanException> ThrowsAsync(EcsPlanOutcome outcome, Func<Task> action)
    {
        var exception = await Assert.ThrowsAsync<EcsPlanException>(action);
        Assert.Equal(outcome, exception.Outcome);
        return exception;
    }
}
