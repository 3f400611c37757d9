using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class RequestValidatorTests
{
    [Fact]
    public void Validate_CompleteRequest_ReportsNothing()
    {
        Assert.Empty(Validate(new RegisterTaskDefinitionRequest { Family = "f", ContainerDefinitions = [new() { Name = "" }] }));
    }

    [Fact]
    public void Validate_HalfFilledFile_NamesEveryMissingMemberByItsPath()
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(
            """
            {
              "containerDefinitions": [
                { "secrets": [{ "name": "A", "valueFrom": "a" }] },
                { "secrets": [{ "name": "A", "valueFrom": "a" }, {}], "firelensConfiguration": {}, "resourceRequirements": [{ "value": "1" }] }
              ]
            }
            """);

        Assert.Equal(
            [
                "family is required",
                "containerDefinitions[1].secrets[1].name is required",
                "containerDefinitions[1].secrets[1].valueFrom is required",
                "containerDefinitions[1].resourceRequirements[0].type is required",
                "containerDefinitions[1].firelensConfiguration.type is required",
            ],
            Validate(request));
    }

    [Fact]
    public void Validate_RequiredFlagInHalfFilledFile_IsNotReadAsFalse()
    {
        var request = EcsJson.Deserialize<UpdateServiceRequest>("""{"service":"s","serviceConnectConfiguration":{"namespace":"n"}}""");

        Assert.Null(request.ServiceConnectConfiguration!.Enabled);
        Assert.Equal(["serviceConnectConfiguration.enabled is required"], Validate(request));
    }

    [Fact]
    public void Validate_UnionWithoutMember_ReportsIt()
    {
        var request = EcsJson.Deserialize<UpdateServiceRequest>(
            """{"service":"s","serviceConnectConfiguration":{"enabled":true,"containerConfigurations":[{"logLevel":"info"},{"future":1}]}}""");

        Assert.Equal(
            ["serviceConnectConfiguration.containerConfigurations[1] must have exactly one of its members set: logLevel"],
            Validate(request));
    }

    [Fact]
    public void RequireExactlyOne_AnyOtherNumberOfMembers_ReportsProblem()
    {
        var validator = new RequestValidator();

        validator.RequireExactlyOne(("a", true), ("b", false));
        Assert.Empty(validator.Problems);
        validator.RequireExactlyOne(("a", true), ("b", true));
        Assert.Single(validator.Problems);
    }

    [Fact]
    public void Validate_NullItem_IsSkipped()
    {
        Assert.Empty(Validate(new RegisterTaskDefinitionRequest { Family = "f", ContainerDefinitions = [null!] }));
    }

    private static IReadOnlyList<string> Validate(EcsRequest request)
    {
        var validator = new RequestValidator();
        request.Validate(validator);
        return validator.Problems;
    }
}
