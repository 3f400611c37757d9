using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class CreateClusterBuilderTests
{
    private static readonly CreateClusterBuilder _start = ThrowingClient.Instance.Cluster("prod").Create();

    private static readonly BuilderCases<CreateClusterBuilder, CreateClusterRequest> _methods = new(
        _start, new CreateClusterRequest { ClusterName = "prod" })
    {
        {
            "WithServiceConnectDefaults",
            builder => builder.WithServiceConnectDefaults("shop"),
            request => request with { ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" } }
        },
        { "WithContainerInsights", builder => builder.WithContainerInsights(), request => request with { Settings = [Insights("enabled")] } },
        {
            "WithContainerInsights enhanced",
            builder => builder.WithContainerInsights(enhanced: true),
            request => request with { Settings = [Insights("enhanced")] }
        },
        {
            "WithoutContainerInsights",
            builder => builder.WithoutContainerInsights(),
            request => request with { Settings = [Insights("disabled")] }
        },
        {
            "WithCapacityProviders",
            builder => builder.WithCapacityProviders("FARGATE", "FARGATE_SPOT"),
            request => request with { CapacityProviders = ["FARGATE", "FARGATE_SPOT"] }
        },
        {
            "WithDefaultCapacityProvider",
            builder => builder
                .WithCapacityProviders("FARGATE", "FARGATE_SPOT")
                .WithDefaultCapacityProvider("FARGATE", baseCount: 1)
                .WithDefaultCapacityProvider("FARGATE_SPOT", weight: 4),
            request => request with
            {
                CapacityProviders = ["FARGATE", "FARGATE_SPOT"],
                DefaultCapacityProviderStrategy =
                [
                    new CapacityProviderStrategyItem { CapacityProvider = "FARGATE", Base = 1 },
                    new CapacityProviderStrategyItem { CapacityProvider = "FARGATE_SPOT", Weight = 4 },
                ],
            }
        },
        {
            "WithExecuteCommand",
            builder => builder.WithExecuteCommand(new ExecuteCommandConfiguration { Logging = ExecuteCommandLogging.None }),
            request => request with
            {
                Configuration = new ClusterConfiguration
                {
                    ExecuteCommandConfiguration = new ExecuteCommandConfiguration { Logging = ExecuteCommandLogging.None },
                },
            }
        },
        {
            "WithManagedStorage beside WithExecuteCommand",
            builder => builder
                .WithExecuteCommand(new ExecuteCommandConfiguration { KmsKeyId = "key-1" })
                .WithManagedStorage("key-2", fargateKmsKeyId: "key-3"),
            request => request with
            {
                Configuration = new ClusterConfiguration
                {
                    ExecuteCommandConfiguration = new ExecuteCommandConfiguration { KmsKeyId = "key-1" },
                    ManagedStorageConfiguration = new ManagedStorageConfiguration
                    {
                        KmsKeyId = "key-2",
                        FargateEphemeralStorageKmsKeyId = "key-3",
                    },
                },
            }
        },
        {
            "WithTag",
            builder => builder.WithTag("team", "a").WithTag("stage", "test").WithTag("team", "b"),
            request => request with { Tags = [new Tag { Key = "team", Value = "b" }, new Tag { Key = "stage", Value = "test" }] }
        },
        {
            "WithTags",
            builder => builder.WithTags(new Dictionary<string, string> { ["team"] = "a" }),
            request => request with { Tags = [new Tag { Key = "team", Value = "a" }] }
        },
    };

    private static readonly BuilderProblemCases<CreateClusterBuilder, CreateClusterRequest> _problems = new(_start)
    {
        {
            "WithContainerInsights and WithoutContainerInsights both set Container Insights; keep one.",
            builder => builder.WithoutContainerInsights().WithContainerInsights()
        },
        {
            "WithDefaultCapacityProvider(\"FARGATE_SPOT\") needs that name in WithCapacityProviders.",
            builder => builder.WithCapacityProviders("FARGATE").WithDefaultCapacityProvider("FARGATE_SPOT", weight: 1)
        },
        {
            "Cluster(\"arn:aws:ecs:eu-central-1:123456789012:cluster/prod\") has an ARN; create a cluster by its name.",
            _ => ThrowingClient.Instance.Cluster("arn:aws:ecs:eu-central-1:123456789012:cluster/prod").Create()
        },
    };

    public static TheoryData<string> Methods => [.. _methods];

    public static TheoryData<string> Problems => [.. _problems];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Build_EachMethod_MatchesTheRecord(string method) => _methods.AssertMatchesRecord(method);

    [Fact]
    public void Methods_All_HaveACase() => _methods.AssertCoversEveryMethod();

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_InvalidCombination_Throws(string problem) => _problems.AssertOnlyProblem(problem);

    [Fact]
    public void Build_DefaultCluster_HasNoName() => Assert.Equal("{}", EcsJson.Serialize(ThrowingClient.Instance.Cluster().Create().Build()));

    private static ClusterSetting Insights(string value) => new() { Name = ClusterSettingName.ContainerInsights, Value = value };
}
