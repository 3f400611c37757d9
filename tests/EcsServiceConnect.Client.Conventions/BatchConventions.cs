using System.Reflection;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>A batch has a name of its own, and every batch returns the same kind of result.</summary>
public class BatchConventions
{
    private static IEnumerable<MethodInfo> MethodsWithNames => ModelTypes.ClientMethods.Where(static method =>
        method.Name.Contains("Describe", StringComparison.Ordinal) && method.GetParameters().Any(IsNames));

    [Fact]
    public void DescribeMethods_WithAnyNumberOfNames_AreBatchesWithABatchResult()
    {
        Assert.NotEmpty(MethodsWithNames);
        Assert.All(MethodsWithNames, static method =>
        {
            Assert.Matches("^BatchDescribe[A-Z][A-Za-z]+sAsync$", method.Name);
            Assert.Equal(typeof(Task<>), method.ReturnType.GetGenericTypeDefinition());
            Assert.Equal(typeof(EcsBatchResult<>), method.ReturnType.GetGenericArguments()[0].GetGenericTypeDefinition());
        });
    }

    [Fact]
    public void BatchMethods_OfAResource_AcceptASequenceAndAnAsynchronousSequence() =>
        Assert.All(
            MethodsWithNames.GroupBy(static method => method.Name),
            static overloads => Assert.Equal(
                [typeof(IAsyncEnumerable<string>), typeof(IEnumerable<string>)],
                overloads
                    .Select(static method => method.GetParameters().Single(IsNames).ParameterType)
                    .OrderBy(static type => type.Name, StringComparer.Ordinal)));

    private static bool IsNames(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(IEnumerable<string>) || parameter.ParameterType == typeof(IAsyncEnumerable<string>);
}
