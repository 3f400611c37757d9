namespace EcsServiceConnect.Client.Testing.Tests;

public class OperationNameTests
{
    private readonly InMemoryEcs _ecs = new();

    [Theory]
    [InlineData("RunTasks", "'RunTask'")]
    [InlineData("runtask", "'RunTask'")]
    [InlineData("DescribeService", "'DescribeServices'")]
    [InlineData("ListServicesByNameSpaces", "'ListServicesByNamespace'")]
    public void Validate_MisspelledOperation_NamesTheNearest(string operation, string nearest)
    {
        var error = Assert.Throws<ArgumentException>(nameof(operation), () => _ecs.On(operation));

        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NothingLikeIt_SuggestsNothing()
    {
        var error = Assert.Throws<ArgumentException>("operation", () => _ecs.On("Frobnicate"));

        Assert.DoesNotContain("Did you mean", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Frobnicate'", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("operation", () => _ecs.On(" "));
    }
}
