using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests;

public class EcsModelValidatorTests
{
    public static TheoryData<string, string> Invalid => new()
    {
        { """{"containerDefinitions":[]}""", "family should not be null or empty." },
        { """{"family":"","containerDefinitions":[]}""", "family should not be null or empty." },
        {
            """{"family":"a","containerDefinitions":[],"runtimePlatform":{"cpuArchitecture":"ARM46"}}""",
            "ARM46 is not a valid value for runtimePlatform.cpuArchitecture. The value must be one of [ARM64,X86_64]."
        },
        {
            """{"family":"a","containerDefinitions":[],"requiresCompatibilities":["EC2",""]}""",
            " is not a valid value for requiresCompatibilities[1]. The value must be one of [EC2,EXTERNAL,FARGATE,MANAGED_INSTANCES]."
        },
        {
            """{"family":"a","containerDefinitions":[],"pidMode":""}""",
            " is not a valid value for pidMode. The value must be one of [host,task]."
        },
        {
            """{"family":"a","containerDefinitions":[{},{"secrets":[{"valueFrom":"v"}]}]}""",
            "containerDefinitions[1].secrets[0].name should not be null or empty."
        },
        {
            """{"family":"a","containerDefinitions":[{"healthCheck":{"command":[]}}]}""",
            "containerDefinitions[0].healthCheck.command should not be empty."
        },
        {
            """{"family":"a","containerDefinitions":[{"healthCheck":{"command":["CMD"],"interval":4}}]}""",
            "containerDefinitions[0].healthCheck.interval is 4; it must be from 5 to 300."
        },
        {
            """{"family":"a","containerDefinitions":[],"tags":[{"key":"a;b"}]}""",
            @"tags[0].key contains invalid characters in 'a;b'; it must match [\p{L}\p{Z}\p{N}_.:/=+\-@]*"
        },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Validate_ValueOutsideTheModel_ReportsItsPath(string json, string expected)
    {
        var problem = Assert.Single(EcsModelValidator.Validate(EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json)));

        Assert.Equal(expected, problem.Message);
        Assert.Contains(problem.Path, expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"containerPort":65536}""", "containerPort is 65536; it must be from 0 to 65535.")]
    [InlineData("""{"hostPort":-1}""", "hostPort is -1; it must be from 0 to 65535.")]
    public void Validate_RangeWithAMessageOfTheService_IsReportedAndMarked(string json, string expected)
    {
        var problem = Assert.Single(EcsModelValidator.Validate(EcsJson.Deserialize<PortMapping>(json)));

        Assert.Equal((expected, true), (problem.Message, problem.HasServiceMessage));
    }

    [Fact]
    public void Validate_CountWithAMessageOfTheService_IsReportedAndMarked()
    {
        var problems = EcsModelValidator.Validate(new CreateServiceRequest
        {
            ServiceName = "a",
            DesiredCount = -1,
            PlacementStrategy = [.. Enumerable.Repeat(new PlacementStrategy { Type = PlacementStrategyType.Random }, 6)],
            ServiceRegistries = [new(), new()],
            DeploymentConfiguration = new() { MaximumPercent = 99, MinimumHealthyPercent = 101 },
        });

        Assert.All(problems, static problem => Assert.True(problem.HasServiceMessage, problem.Message));
        Assert.Equal(
            [
                "serviceRegistries", "desiredCount", "deploymentConfiguration.maximumPercent",
                "deploymentConfiguration.minimumHealthyPercent", "placementStrategy",
            ],
            problems.Select(static problem => problem.Path));
    }

    [Fact]
    public void Validate_SeveralProblems_ReportsAllInTheOrderOfTheMembers()
    {
        var problems = EcsModelValidator.Validate(new CreateServiceRequest
        {
            ServiceName = "",
            LaunchType = new LaunchType("MAINFRAME"),
            CapacityProviderStrategy = [new() { CapacityProvider = null!, Weight = 1001 }],
        });

        Assert.Equal(
            ["serviceName", "launchType", "capacityProviderStrategy[0].weight", "capacityProviderStrategy[0].capacityProvider"],
            problems.Select(static problem => problem.Path));
    }

    [Theory]
    [InlineData("""{"family":"a","containerDefinitions":[]}""")]
    [InlineData("""{"family":"a","containerDefinitions":[],"networkMode":"","cpu":"","memory":""}""")]
    [InlineData("""{"family":"a","containerDefinitions":[{"command":["",""],"entryPoint":[""],"environment":[{"name":"A","value":""}]}]}""")]
    [InlineData("""{"family":"a","containerDefinitions":[],"tags":[{"key":"Größe 1","value":""}]}""")]
    public void Validate_ValueThatTheServiceAccepts_ReportsNothing(string json) =>
        Assert.Empty(EcsModelValidator.Validate(EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json)));

    [Theory]
    [InlineData("""{"cluster":"a","serviceConnectDefaults":{"namespace":""}}""", 0)]
    [InlineData("""{"cluster":"a","serviceConnectDefaults":{}}""", 1)]
    public void Validate_EmptyNamespaceOfACluster_RemovesTheDefault(string json, int count) =>
        Assert.Equal(count, EcsModelValidator.Validate(EcsJson.Deserialize<UpdateClusterRequest>(json)).Count);

    [Fact]
    public void Validate_UnionWithoutMember_IsReported()
    {
        var request = EcsJson.Deserialize<UpdateGatewayRequest>("""{"gateway":"shop","configuration":{}}""");

        var problem = Assert.Single(EcsModelValidator.Validate(request));

        Assert.Equal("configuration should have exactly one of its members set: hostSharedAlb.", problem.Message);
    }

    [Fact]
    public void Validate_LongValueWithControlCharacters_IsShortened()
    {
        var request = new ListServicesRequest { LaunchType = new LaunchType(new string('A', 100_000) + "\u001b[31m") };

        var problem = Assert.Single(EcsModelValidator.Validate(request));

        Assert.InRange(problem.Message.Length, 1, 300);
    }

    [Fact]
    public void Validate_Null_Throws() =>
        Assert.Throws<ArgumentNullException>(() => EcsModelValidator.Validate<CreateClusterRequest>(null!));
}
