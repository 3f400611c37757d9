using System.Reflection;
using EcsServiceConnect.Client.Conventions.Facts;

namespace EcsServiceConnect.Client.Conventions;

public class OperationConventions(ITestOutputHelper output)
{
    public static TheoryData<string> Operations => ModelTypes.Names(ApiFacts.Current.Operations);

    [Fact]
    public void Requests_Assembly_MatchOperationsOfFacts()
    {
        var requests = ModelTypes.Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(EcsRequest)) && !t.IsAbstract && t != typeof(RawEcsRequest))
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.Equal(ApiFacts.Current.Operations.Values.Select(o => o.Input).Order(StringComparer.Ordinal), requests);
        output.WriteLine($"operations: {requests.Length}/{ApiFacts.Current.Operations.Count}");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Request_Operation_HasNameAndIdempotencyOfFacts(string operation)
    {
        var facts = ApiFacts.Current.Operations[operation];
        var request = (EcsRequest)Activator.CreateInstance(ModelTypes.Get(facts.Input))!;

        Assert.Equal(new EcsOperation(operation, facts.IsIdempotent, facts.IsReadOnly), request.Operation);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Request_Operation_DerivesFromMatchingBase(string operation)
    {
        var facts = ApiFacts.Current.Operations[operation];
        var response = ModelTypes.Get(facts.Output);
        var expected = typeof(EcsRequest<>).MakeGenericType(response);
        if (facts.IsPaged)
        {
            expected = facts.Items is null
                ? typeof(PagedEcsRequest<>).MakeGenericType(response)
                : typeof(PagedEcsRequest<,>).MakeGenericType(response, GetItemsMember(facts).PropertyType.GetGenericArguments()[0]);
        }

        Assert.Equal(expected, ModelTypes.Get(facts.Input).BaseType);
        Assert.Equal(facts.IsPaged ? typeof(PagedEcsResponse) : typeof(EcsResponse), response.BaseType);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void GetItems_PagedRequest_ReturnsTheMemberOfTheFacts(string operation)
    {
        var facts = ApiFacts.Current.Operations[operation];
        if (facts.Items is null)
        {
            Assert.False(ModelTypes.Get(facts.Input).BaseType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(PagedEcsRequest<,>));
            return;
        }

        var request = Activator.CreateInstance(ModelTypes.Get(facts.Input))!;
        var page = ModelSamples.Full(ModelTypes.Get(facts.Output));
        var getItems = request.GetType().GetMethod("GetItems", BindingFlags.Instance | BindingFlags.NonPublic)!;

        Assert.Same(GetItemsMember(facts).GetValue(page), getItems.Invoke(request, [page]));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void NamedMethod_Operation_IsSingleExtensionOfClient(string operation)
    {
        var facts = ApiFacts.Current.Operations[operation];
        var methods = ModelTypes.Assembly.GetExportedTypes()
            .Where(t => t.Namespace == typeof(IEcsClient).Namespace && t.Name.EndsWith("Operations", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.Name == operation + "Async" && m.GetParameters()[0].ParameterType == typeof(IEcsClient))
            .Where(m => m.GetParameters()[1].ParameterType.IsSubclassOf(typeof(EcsRequest)))
            .ToArray();

        var method = Assert.Single(methods);
        Assert.Equal(typeof(Task<>).MakeGenericType(ModelTypes.Get(facts.Output)), method.ReturnType);
        Assert.Equal(
            [typeof(IEcsClient), ModelTypes.Get(facts.Input), typeof(CancellationToken)],
            method.GetParameters().Select(p => p.ParameterType));
        var needsRequest = ApiFacts.Current.Structures[facts.Input].Members.Values.Any(m => m.IsRequired);
        Assert.Equal(!needsRequest, method.GetParameters()[1].HasDefaultValue);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void NamedMethod_Operation_DocumentsErrorsOfFacts(string operation)
    {
        var facts = ApiFacts.Current.Operations[operation];
        var documented = XmlDocumentation.Client.ExceptionsOf(operation + "Async", ModelTypes.Get(facts.Input));

        Assert.Equal(facts.Errors.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void ClientToken_Request_IsIdempotencyToken(string operation)
    {
        var facts = ApiFacts.Current.Operations[operation];
        var request = (EcsRequest)Activator.CreateInstance(ModelTypes.Get(facts.Input))!;
        var hasToken = ApiFacts.Current.Structures[facts.Input].Members.ContainsKey("clientToken");

        Assert.Equal(hasToken, request.HasIdempotencyToken);
        Assert.Equal(hasToken ? "token" : null, request.WithIdempotencyToken("token").IdempotencyToken);
        Assert.Null(request.IdempotencyToken);
    }

    private static PropertyInfo GetItemsMember(OperationFacts facts) =>
        ModelTypes.Get(facts.Output).GetProperty(ApiNames.FormatMemberName(facts.Items!))!;
}
