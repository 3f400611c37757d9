using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class ContainerOverrideBuilderTests
{
    private static readonly BuilderCases<ContainerOverrideBuilder, ContainerOverride> _methods = new(
        new ContainerOverrideBuilder("web"), new ContainerOverride { Name = "web" })
    {
        { "WithCommand", container => container.WithCommand("migrate", "--all"), record => record with { Command = ["migrate", "--all"] } },
        {
            "WithEnvironment",
            container => container.WithEnvironment("A", "1").WithEnvironment("A", "2"),
            record => record with { Environment = [new EcsKeyValuePair { Name = "A", Value = "2" }] }
        },
        {
            "WithEnvironment of several",
            container => container.WithEnvironment(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" }),
            record => record with
            {
                Environment = [new EcsKeyValuePair { Name = "A", Value = "1" }, new EcsKeyValuePair { Name = "B", Value = "2" }],
            }
        },
        { "WithCpu", container => container.WithCpu(512), record => record with { Cpu = 512 } },
        { "WithMemory", container => container.WithMemory(1024), record => record with { Memory = 1024 } },
        { "WithMemoryReservation", container => container.WithMemoryReservation(512), record => record with { MemoryReservation = 512 } },
    };

    public static TheoryData<string> Methods => [.. _methods];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Build_EachMethod_MatchesTheRecord(string method) => _methods.AssertMatchesRecord(method);

    [Fact]
    public void Methods_All_HaveACase() => _methods.AssertCoversEveryMethod();
}
