namespace EcsServiceConnect.Client.Tests.TaskDefinitions;

public class FargateTaskSizeTests
{
    [Theory]
    [InlineData("1024", 1024)]
    [InlineData("1 vCPU", 1024)]
    [InlineData(".25 vcpu", 256)]
    [InlineData("2vCPUs", 2048)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("one", null)]
    [InlineData("1 GB", null)]
    [InlineData("1024\n", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void ParseCpuUnits_Text_ReturnsUnits(string? text, int? expected) => Assert.Equal(expected, FargateTaskSize.ParseCpuUnits(text));

    [Theory]
    [InlineData("2048", 2048)]
    [InlineData("2 GB", 2048)]
    [InlineData("0.5gb", 512)]
    [InlineData("2 GiB", null)]
    [InlineData("1000000 GB", null)]
    [InlineData(null, null)]
    public void ParseMemoryMiB_Text_ReturnsMiB(string? text, int? expected) => Assert.Equal(expected, FargateTaskSize.ParseMemoryMiB(text));

    [Theory]
    [InlineData(256, 2048, true)]
    [InlineData(256, 1536, false)]
    [InlineData(4096, 30720, true)]
    [InlineData(4096, 31744, false)]
    [InlineData(8192, 61440, true)]
    [InlineData(16384, 122880, true)]
    [InlineData(32768, 249856, true)]
    [InlineData(300, 512, false)]
    public void IsSupported_Pair_MatchesDocumentation(int cpu, int memory, bool expected) => Assert.Equal(expected, FargateTaskSize.IsSupported(cpu, memory));

    [Fact]
    public void GetSupportedMemory_Cpu_IsAscending()
    {
        Assert.Equal([16384, 20480, 24576, 28672, 32768, 36864, 40960, 45056, 49152, 53248, 57344, 61440], FargateTaskSize.GetSupportedMemory(8192));
        Assert.Empty(FargateTaskSize.GetSupportedMemory(1000));
    }
}
