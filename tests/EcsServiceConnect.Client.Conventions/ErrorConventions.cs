using System.Text;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

public class ErrorConventions(ITestOutputHelper output)
{
    public static TheoryData<string> Errors => ModelTypes.Names(ApiFacts.Current.Errors);

    [Fact]
    public void Errors_Assembly_MatchFacts()
    {
        var errors = ModelTypes.WithAttribute<EcsErrorAttribute>().Select(t => t.Name).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(ApiFacts.Current.Errors.Select(e => e.Key).Order(StringComparer.Ordinal), errors);
        output.WriteLine($"errors: {errors.Length}");
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Create_ModeledCode_ReturnsItsTypeWithMembers(string code)
    {
        var facts = ApiFacts.Current.Structures[code];
        var members = facts.Members.Where(m => m.Key != "message").Select(m => $"\"{m.Key}\":[\"first\",\"second\"]");
        var body = Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}");
        var status = facts.IsFault ? 500 : 400;

        var error = ModeledErrors.Create(new EcsErrorFacts(code, "What went wrong.", status, "request-1", "RunTask", Attempts: 2), body);

        Assert.Equal(code, error.GetType().Name);
        Assert.Equal(
            (code, "What went wrong.", status, "request-1", "RunTask", 2),
            (error.ErrorCode, error.ErrorMessage, error.StatusCode, error.RequestId, error.Operation, error.Attempts));
        Assert.All(
            facts.Members.Where(m => m.Key != "message"),
            m => Assert.Equal(new[] { "first", "second" }, error.GetType().GetProperty(ApiNames.FormatMemberName(m.Key))!.GetValue(error)));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Constructor_ModeledError_AcceptsMessageAlone(string code)
    {
        var error = (EcsServiceException)ModelTypes.Assembly.GetType($"EcsServiceConnect.Client.{code}")!
            .GetConstructor([typeof(string), typeof(Exception)])!
            .Invoke(["Made in a test.", null]);

        Assert.Equal((code, "Made in a test."), (error.ErrorCode, error.ErrorMessage));
        Assert.Equal(ApiFacts.Current.Structures[code].IsFault ? 500 : 400, error.StatusCode);
    }
}
