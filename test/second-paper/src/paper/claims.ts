import {paperClaims} from "../claims/paper.js";

paperClaims.put({
  assumptions: [
    {
      title: "How printed numbers are read",
      list: []
    }
  ],
  tensions: [],
  questions: []
});
