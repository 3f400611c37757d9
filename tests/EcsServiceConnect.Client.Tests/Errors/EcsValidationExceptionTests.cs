namespace EcsServiceConnect.Client.Tests.Errors;

public class EcsValidationExceptionTests
{
    [Fact]
    public void Message_OfSeveralProblems_HasOneOnEachLine()
    {
        var error = new EcsValidationException(["Region: is missing.", "Timeout: is zero."]);

        Assert.Equal("Region: is missing.\nTimeout: is zero.", error.Message);
        Assert.Equal(["Region: is missing.", "Timeout: is zero."], error.Problems);
    }

    [Fact]
    public void Problems_WhenTheListChangesLater_StayTheSame()
    {
        List<string> problems = ["one"];
        var error = new EcsValidationException(problems);

        problems.Add("two");

        Assert.Equal(["one"], error.Problems);
    }
}
