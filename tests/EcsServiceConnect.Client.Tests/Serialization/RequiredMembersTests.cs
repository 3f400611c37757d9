using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class RequiredMembersTests
{
    [Fact]
    public void CheckRequired_CompleteRequest_HasNoProblem()
    {
        Assert.Empty(Check(new RegisterTaskDefinitionRequest { Family = "f", ContainerDefinitions = [new() { Name = "" }] }));
    }

    [Fact]
    public void CheckRequired_HalfFilledFile_NamesEveryMissingMemberByItsPath()
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
            Check(request));
    }

    [Fact]
    public void CheckRequired_RequiredFlagInHalfFilledFile_IsNotReadAsFalse()
    {
        var request = EcsJson.Deserialize<UpdateServiceRequest>("""{"service":"s","serviceConnectConfiguration":{"namespace":"n"}}""");

        Assert.Null(request.ServiceConnectConfiguration!.Enabled);
        Assert.Equal(["serviceConnectConfiguration.enabled is required"], Check(request));
    }

    [Fact]
    public void CheckRequired_UnionWithoutMember_SaysThatOneMustBeSet()
    {
        var request = EcsJson.Deserialize<UpdateServiceRequest>(
            """{"service":"s","serviceConnectConfiguration":{"enabled":true,"containerConfigurations":[{"logLevel":"info"},{"future":1}]}}""");

        Assert.Equal(
            ["serviceConnectConfiguration.containerConfigurations[1] must have exactly one of its members set: logLevel"],
            Check(request));
    }

    [Fact]
    public void RequireOne_AnyOtherNumberOfMembers_IsAProblem()
    {
        var missing = new RequiredMembers();

        missing.RequireOne(("a", true), ("b", false));
        Assert.Empty(missing.Problems);
        missing.RequireOne(("a", true), ("b", true));
        Assert.Single(missing.Problems);
    }

    [Fact]
    public void CheckRequired_NullItem_IsPassedOver()
    {
        Assert.Empty(Check(new RegisterTaskDefinitionRequest { Family = "f", ContainerDefinitions = [null!] }));
    }

    private static IReadOnlyList<string> Check(EcsRequest request)
    {
        var missing = new RequiredMembers();
        request.CheckRequired(missing);
        return missing.Problems;
    }
}
